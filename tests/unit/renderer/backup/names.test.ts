import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FOLDER_NAME,
  folderName,
  foldName,
  IMAGE_NAME,
  imageName,
} from '../../../../src/renderer/backup/format/names.ts'

describe('folderName', () => {
  it.each([
    ['A story', 'A story'],
    ['  What is 1/2 of "that"?  ', 'What is 1 2 of that'],
    ['Was ist neu: C:\\temp…', 'Was ist neu C temp…'],
    ['..', 'Article'],
    ['', 'Article'],
    ['con', 'Article con'],
    ['LPT1.txt', 'Article LPT1.txt'],
    ['Console', 'Console'],
    ['Éte\u0301 \u202egnp.exe', 'Été gnp.exe'],
    ['日本語の題名', '日本語の題名'],
    [
      'Harbor ferry pilots trade diesel for batteries, and a new kind of silence',
      'Harbor ferry pilots trade diesel for batteries, and a new',
    ],
  ])('%j becomes %j', (title, name) => expect(folderName(title, new Set())).toBe(name))

  it('is another for each article, on file systems that ignore case and form', () => {
    const taken = new Set<string>()
    const names = ['Été', 'ÉTÉ', 'E\u0301te\u0301'].map((title) => folderName(title, taken))
    expect(names).toEqual(['Été', 'ÉTÉ (2)', 'Été (3)'])
  })

  it('is safe whatever the title', () => {
    const title = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(fc.array(title, { maxLength: 5 }), (titles) => {
        const taken = new Set<string>()
        const names = titles.map((text) => folderName(text, taken))
        for (const name of names) expect(name).toMatch(FOLDER_NAME)
        expect(new Set(names.map(foldName)).size).toBe(titles.length)
      }),
      { numRuns: 150 },
    )
  })
})

it.each(['image/png', 'image/svg+xml', 'image/x-unheard-of', ''])(
  'an image of type %j has a safe name',
  (type) => expect(imageName('0'.repeat(64), type)).toMatch(IMAGE_NAME),
)
