import { fixturePage } from './fixture-page.ts'
import { saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const [NEWS, BLOG] = [fixturePage('english-news'), fixturePage('blog-code-table')]

test('reaches actions, lists, settings and articles by typing', async ({ page, site }) => {
  for (const { path, title } of [NEWS, BLOG]) await saveAndWait(page, site.address(path), title)
  const list = page.getByRole('list', { name: 'Library' })
  const link = (title: string) => list.getByRole('link', { name: title })
  const palette = page.getByRole('dialog', { name: 'Commands' })
  const lines = palette.getByRole('menuitem')
  const choose = async (typed: string, name: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(palette.getByRole('textbox', { name: 'Commands' })).toBeFocused()
    await page.keyboard.type(typed)
    await expect(lines.first()).toHaveAccessibleName(new RegExp(name))
    await page.keyboard.press('Enter')
    await expect(palette).toHaveCount(0)
  }

  await test.step('what can be done to the article in focus', async () => {
    await link(NEWS.title).focus()
    await choose('archve', 'Archive')
    await expect(link(NEWS.title)).toHaveCount(0)
    await expect(link(BLOG.title)).toBeFocused()
    await choose('undo', 'Undo')
    await expect(link(NEWS.title)).toBeVisible()
  })

  await test.step('shortcuts beside their commands, and recent ones first', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('menuitem').first()).toContainText(
      'Archive',
    )
    await expect(lines.filter({ hasText: 'Search library' })).toContainText('/')
    await page.keyboard.type('zebra')
    await expect(palette.getByText('Nothing goes by these words')).toBeVisible()
    await expect(palette.getByRole('status')).toHaveText('0 results')
    await page.keyboard.press('Escape')
    await expect(link(BLOG.title)).toBeFocused()
  })

  await test.step('lists, views and settings', async () => {
    await choose('compact', 'Compact list')
    await choose('sort by length', 'Length')
    await expect(page.getByRole('button', { name: 'Sort' })).toContainText('Length')
    await choose('archive list', 'Archive')
    await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible()
    await choose('theme night', 'Night')
    await expect(page.locator(':root')).toHaveAttribute('data-theme', 'night')
    await choose('backup', 'Storage and backup')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Storage')
  })

  await test.step('articles by their titles, and what is done to them', async () => {
    const [word = ''] = BLOG.title.split(' ').filter((part) => part.length > 5)
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type(word)
    await palette.getByRole('group', { name: 'Articles' }).getByRole('menuitem', { name: BLOG.title }).click()
    await expect(page.getByRole('article', { name: BLOG.title })).toBeVisible()
    await choose('listen', 'Listen')
    await choose('pages', 'Pages')
    await expect(page.locator(':root')).toHaveAttribute('data-layout', 'pages')
    await choose('scroll', 'Scroll')
    await choose('justified', 'Switch on: Justified lines')
    await expect(page.locator(':root')).toHaveAttribute('data-justified', 'true')
    await choose('farther', 'Lines farther apart')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('passage')
    await expect(lines).toHaveCount(2)
    await page.keyboard.press('Escape')
    await choose('versions', 'Earlier versions')
    await expect(page.getByRole('article')).toHaveCount(0)
  })
})
