import { describe, expect, it } from 'vitest'
import { groupFiles } from '../../../src/renderer/saving/intake/group-files.ts'

const TYPES: Record<string, string> = {
  html: 'text/html',
  png: 'image/png',
  js: 'text/javascript',
  pdf: 'application/pdf',
}

function group(...paths: string[]) {
  const found = paths.map((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? ''
    return { path, file: new File([], name, { type }) }
  })
  const { files, otherFiles } = groupFiles(found)
  const pages = files.map(({ file, parts }) => [file.name, parts.map(({ path }) => path)])
  return { pages: Object.fromEntries(pages), otherFiles }
}

describe('files that are dropped together', () => {
  it.each([
    [
      'a page and its folder, frames and scripts left out',
      ['a.html', 'a_files/one.png', 'a_files/saved_resource', 'a_files/frame.html', 'a_files/x.js'],
      { 'a.html': ['a_files/one.png', 'a_files/saved_resource'] },
      [],
    ],
    [
      'a folder with pages of several languages',
      [
        'd/a.html',
        'd/a_files/1.png',
        'd/b.html',
        'd/b-Dateien/2.png',
        'd/c.html',
        'd/c_fichiers/3.png',
        'd/z.pdf',
      ],
      { 'a.html': ['a_files/1.png'], 'b.html': ['b-Dateien/2.png'], 'c.html': ['c_fichiers/3.png'] },
      [],
    ],
    [
      'one page with loose images, and what has nothing to do with it',
      ['a.html', 'one.png', 'report.pdf'],
      { 'a.html': ['one.png'] },
      ['report.pdf'],
    ],
    ['a page with a folder of its images', ['s/a.html', 's/img/1.png'], { 'a.html': ['img/1.png'] }, []],
    ['images of nobody', ['one.png'], {}, ['one.png']],
    [
      'pages side by side, whose images are not told apart',
      ['a.html', 'b.html'],
      { 'a.html': [], 'b.html': [] },
      [],
    ],
    [
      'a page in a folder below another’s',
      ['a.html', 'sub/b.html', 'sub/1.png'],
      { 'a.html': [], 'b.html': ['1.png'] },
      [],
    ],
  ])('%s', (_, paths, pages, otherFiles) => {
    expect(group(...paths)).toEqual({ pages, otherFiles })
  })
})
