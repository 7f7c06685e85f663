import { AxeBuilder } from '@axe-core/playwright'
import { fixturePage } from './fixture-page.ts'
import { imitateVoices } from './imitated-voices.ts'
import { library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const blog = fixturePage('blog-code-table')
const news = fixturePage('english-news')

test('reads an article aloud, sentence by sentence', async ({ page, site }) => {
  await saveAndWait(page, site.address(blog.path), blog.title)
  await imitateVoices(page, ['en-GB', 'fr-FR', 'en-US'])
  const article = await openArticle(page, blog.title)
  await page.getByRole('button', { name: 'Listen' }).click()
  const bar = page.getByRole('region', { name: 'Listen' })
  const said = () => page.evaluate(() => window.said.map(({ text }) => text))
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range).replace(/\s+/g, ' ')),
    )
  const finish = () => page.evaluate(() => window.finishSentence())
  await expect.poll(said).toHaveLength(1)
  const [first = ''] = await said()
  await expect.poll(marked).toEqual([first])
  await finish()
  await expect.poll(said).toHaveLength(2)
  expect(await marked()).toEqual([(await said())[1]])

  // Pausing and going on reads the sentence again; keys and buttons move.
  await bar.getByRole('button', { name: 'Pause' }).click()
  await bar.getByRole('button', { name: 'Read aloud' }).click()
  await expect.poll(async () => (await said()).slice(1)).toEqual([(await said())[1], (await said())[1]])
  await article.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => (await said()).at(-1)).toBe(first)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => (await said()).at(-1)).toBe('The honest version')
  await expect(article.getByRole('heading', { name: 'The honest version' })).toBeInViewport()

  // Speed and voice are remembered for the language; voices that are not of this computer are not offered.
  const voice = bar.getByLabel('Voice')
  await expect(voice.getByRole('option')).toHaveText(['Voice of en-GB', 'Voice of en-US'])
  await voice.selectOption('Voice of en-US')
  await bar.getByLabel('Speed').selectOption('1.5×')
  await expect
    .poll(() => page.evaluate(() => window.said.at(-1)))
    .toMatchObject({ rate: 1.5, voice: 'Voice of en-US' })
  await page.evaluate(() => window.finishSentence('synthesis-failed'))
  await expect(bar.getByRole('alert')).toContainText('The voice has stopped')
  await bar.getByRole('button', { name: 'Stop listening' }).click()
  await expect(bar).toHaveCount(0)
  expect(await marked()).toEqual([])
})

test('reads the articles of a queue, one after the other', async ({ page, site, host }) => {
  await saveAndWait(page, site.address(blog.path), blog.title)
  await saveAndWait(page, site.address(news.path), news.title)
  await imitateVoices(page, ['en-GB', 'fr-FR'])
  const bar = page.getByRole('region', { name: 'Listen' })
  await library(page).getByRole('link').first().focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Listen to these' }).click()
  await expect(bar.getByRole('button', { name: /Next article/ })).toBeVisible()
  const before = page.url()
  await bar.getByRole('button', { name: /Next article/ }).click()
  await expect(page).not.toHaveURL(before)
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(bar.getByRole('button', { name: /Next article/ })).toHaveCount(0)
  if (host === 'browser') {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
})

test('says so where no voice reads the language', async ({ page, site }) => {
  await saveAndWait(page, site.address(news.path), news.title)
  await openArticle(page, news.title)
  await page.getByRole('button', { name: 'Listen' }).click()
  const bar = page.getByRole('region', { name: 'Listen' })
  await expect(bar.getByRole('alert')).toContainText('No voice on this computer reads this language: ')
  await expect(bar.getByRole('button')).toHaveCount(1)
})
