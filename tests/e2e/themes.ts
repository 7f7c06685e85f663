import type { Page } from '@playwright/test'

export const THEMES = ['light', 'sepia', 'dark', 'night'] as const
export type Theme = (typeof THEMES)[number]

/** Changes the window's theme, as it hears of it when it is changed in another window. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    const key = 'recto.appearance'
    const newValue = JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), theme: name })
    localStorage.setItem(key, newValue)
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
  }, theme)
}
