import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { backToLibrary, expectImagesShown, library, openArticle } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { drawImage } from './site/draw-image.ts'
import { lighthousePage } from './site/own-pages.ts'
import { drop, dropFromDisk } from './transfer.ts'

const picture = (name: string) => drawImage(`/images/${name}-300.png`).toString('base64')
const dataImage = (name: string) => `data:image/png;base64,${picture(name)}`

/** A page as SingleFile writes it: its address in a remark, its images in data: addresses and in its style sheet. */
function singleFile(title: string, address: string): string {
  const html = lighthousePage(title, [dataImage('one')])
  const remark = `<!--\n Page saved with SingleFile \n url: ${address} \n saved date: Tue Mar 03 2026\n-->`
  const twin = `<p><img src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>' alt="Again" style="background-image:var(--sf-img-7)!important"></p>`
  return html
    .replace('<head>', `${remark}<head><style>:root{--sf-img-7: url("${dataImage('two')}")}</style>`)
    .replace(
      '</article>',
      `${twin}<p>And the tide came in, slowly, as it always does at the end of such days.</p></article>`,
    )
}

/** A page as Chromium's "Web page, single file" writes it. */
function webArchive(title: string, address: string): string {
  const boundary = '----MultipartBoundary--lighthouse'
  const part = (headers: string[], body: string) =>
    `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`
  const image = (location: string, name: string) =>
    part(
      ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', `Content-Location: ${location}`],
      (picture(name).match(/.{1,76}/g) ?? []).join('\r\n'),
    )
  const html = lighthousePage(title, [`${address}/one.png`, `${address}/two.png`]).replaceAll('=', '=3D')
  return [
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${address}\r\nMIME-Version: 1.0\r\n`,
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n`,
    part(
      [
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        `Content-Location: ${address}`,
      ],
      html,
    ),
    image(`${address}/one.png`, 'three'),
    image(`${address}/two.png`, 'four'),
    `--${boundary}--\r\n`,
  ].join('')
}

async function expectWhole(page: Page, title: string, images: number, from: string): Promise<void> {
  const article = await openArticle(page, title)
  await expectImagesShown(article, images)
  await expect(article).toContainText('The lighthouse at the end of the mole')
  await expect(article).toContainText('Complete offline')
  await expect(article).toContainText(from)
  await backToLibrary(page)
}

test('keeps pages that are dropped as files, with the images in them and no network', async ({
  page,
  site,
}) => {
  await site.stop()
  const html = lighthousePage('A lighthouse in a file', [dataImage('five')]).replace('The Mole', '')
  await drop(page, {
    files: [
      { name: 'my lighthouse.html', type: 'text/html', content: html },
      {
        name: 'single.html',
        type: 'text/html',
        content: singleFile('A lighthouse in one file', site.address('/sf')),
      },
      {
        name: 'archive.mhtml',
        type: '',
        content: webArchive('A lighthouse in an archive', site.address('/arch')),
      },
      { name: 'report.pdf', type: 'application/pdf', content: '%PDF-1.7' },
    ],
  })
  const notice = page.getByRole('status').filter({ hasText: '3 pages are being saved' })
  await expect(notice).toContainText('1 file is not a web page: report.pdf')
  await expect(library(page).getByRole('listitem')).toHaveCount(3, { timeout: 30_000 })
  await expect(page.getByText('missing')).toHaveCount(0)

  await page.reload()
  await expectWhole(page, 'A lighthouse in one file', 2, 'The Mole')
  await expectWhole(page, 'A lighthouse in an archive', 2, 'The Mole')
  await expectWhole(page, 'A lighthouse in a file', 1, 'From the file my lighthouse.html')
})

test('opens the article of a file that was dropped before', async ({ page }) => {
  const content = lighthousePage('A lighthouse in a file', [])
  await drop(page, { files: [{ name: 'a.html', type: 'text/html', content }] })
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
  await drop(page, { files: [{ name: 'a.html', type: 'text/html', content }] })
  await expect(page.getByRole('article', { name: 'A lighthouse in a file' })).toBeVisible()
})

test('says of a file what is wrong with it, and forgets it when it is dismissed', async ({ page }) => {
  await drop(page, { files: [{ name: 'program.html', type: 'text/html', content: Buffer.alloc(500, 2) }] })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('program.html is not a web page')
  await expect(page.getByRole('button', { name: 'Edit address' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(alert).toHaveCount(0)
})

test('takes links that are dropped, and files that are chosen', async ({ page, site }) => {
  await drop(page, {
    data: { 'text/uri-list': `${site.address('/stories/1')}\r\n${site.address('/stories/2')}` },
  })
  await expect(library(page).getByRole('listitem')).toHaveCount(2, { timeout: 30_000 })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  const buffer = Buffer.from(lighthousePage('A chosen lighthouse', []))
  await (await chooser).setFiles([{ name: 'chosen.htm', mimeType: 'text/html', buffer }])
  await expect(library(page).getByRole('link', { name: 'A chosen lighthouse' })).toBeVisible()
})

test('asks no private network on behalf of a file, whatever page it claims to be', async ({ page, site }) => {
  const content = singleFile('A lighthouse that asks around', site.address('/router/reboot')).replace(
    '</article>',
    '<figure><img src="/images/secret-300.png" alt="The router"></figure></article>',
  )
  await drop(page, { files: [{ name: 'claims.html', type: 'text/html', content }] })
  const article = await openArticle(page, 'A lighthouse that asks around')
  await expect(article).toContainText('1 image missing')
  await page.getByRole('button', { name: 'Fetch missing images' }).click()
  await expect(page.getByRole('alert')).toContainText('1 image could not be fetched')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Fetch again' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'inside your own network' })).toBeVisible()
  expect(site.requests).toEqual([])
})

/** Writes a page as browsers save it "complete": its images, a script and a frame are in a folder beside it. */
function saveComplete(folder: string, title: string, address: string): { page: string; files: string } {
  const [page, files] = [join(folder, `${title}.html`), join(folder, `${title}_files`)]
  const name = encodeURIComponent(`${title}_files`)
  const html = lighthousePage(title, [`./${name}/one.png`, `./${name}/two`])
  const remark = `<!-- saved from url=(0021)${address} -->`
  mkdirSync(files, { recursive: true })
  writeFileSync(page, html.replace('<html', `${remark}\n<html`))
  writeFileSync(join(files, 'one.png'), drawImage('/images/one-300.png'))
  writeFileSync(join(files, 'two'), drawImage('/images/two-300.png'))
  writeFileSync(join(files, 'unused.png'), drawImage('/images/unused-300.png'))
  writeFileSync(join(files, 'saved_resource.html'), lighthousePage('A frame', []))
  writeFileSync(join(files, 'script.js'), 'alert(1)')
  return { page, files }
}

test('takes the images of a page saved “complete” from the folder beside it', async ({
  page,
  site,
  host,
}, testInfo) => {
  test.skip(host === 'desktop', 'files are dragged by the browser’s own protocol')
  const folder = testInfo.outputPath('saved')
  const [first, second] = ['A lighthouse, complete', 'A lighthouse in a folder']
  const { page: html, files } = saveComplete(folder, first, site.address('/complete'))
  const whole = testInfo.outputPath('whole')
  saveComplete(whole, second, site.address('/in-folder'))

  await dropFromDisk(page, [html, files])
  await expectWhole(page, first, 2, 'The Mole')
  await dropFromDisk(page, [whole])
  await expectWhole(page, second, 2, 'The Mole')
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
  expect(site.requests).toEqual([])
})

test('completes an article whose images come later', async ({ page, site, host }, testInfo) => {
  test.skip(host === 'desktop', 'files are dragged by the browser’s own protocol')
  const title = 'A lighthouse in two goes'
  const { page: html, files } = saveComplete(testInfo.outputPath('saved'), title, site.address('/later'))
  await dropFromDisk(page, [html])
  const item = library(page).getByRole('listitem')
  await expect(item).toContainText('2 images missing', { timeout: 30_000 })
  await dropFromDisk(page, [html, files])
  const article = page.getByRole('article', { name: title })
  await expect(article).toBeVisible({ timeout: 30_000 })
  await expectImagesShown(article, 2)
  await expect(article).toContainText('Complete offline')
  expect(site.requests).toEqual([])
})

test('takes the images that are chosen with a page', async ({ page, site }, testInfo) => {
  const { page: html, files } = saveComplete(testInfo.outputPath('saved'), 'Chosen', site.address('/chosen'))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  await (await chooser).setFiles([html, join(files, 'one.png'), join(files, 'two')])
  await expectWhole(page, 'Chosen', 2, 'The Mole')
  expect(site.requests).toEqual([])
})
