import type { Page } from '@playwright/test'

/** What a clipboard or a drag carries. */
export interface Transfer {
  /** By media type. */
  data?: Record<string, string>
  files?: { name: string; type: string; content: string | Buffer }[]
}

/** Pastes where the keyboard stands, as a person would with their own clipboard. */
export function paste(page: Page, transfer: Transfer): Promise<void> {
  return hand(page, transfer, 'paste')
}

/** Drags something from another program over the window and lets go. */
export function drop(page: Page, transfer: Transfer): Promise<void> {
  return hand(page, transfer, 'drop')
}

async function hand(page: Page, { data = {}, files = [] }: Transfer, how: 'paste' | 'drop'): Promise<void> {
  const encoded = files.map(({ name, type, content }) => ({
    name,
    type,
    base64: Buffer.from(content).toString('base64'),
  }))
  // The window takes nothing before it is there.
  await page.getByRole('textbox', { name: 'Article address' }).waitFor()
  await page.evaluate(
    ({ data, encoded, how }) => {
      const transfer = new DataTransfer()
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text)
      for (const { name, type, base64 } of encoded) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type }))
      }
      const target = document.activeElement ?? document.body
      const options = { bubbles: true, cancelable: true }
      if (how === 'paste') {
        target.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }))
        return
      }
      for (const name of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(name, { ...options, dataTransfer: transfer }))
    },
    { data, encoded, how },
  )
}

/** Drags files and folders of this computer over the window and lets go. Chromium reads them as a person's. */
export async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Article address' }).waitFor()
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  await devTools.detach()
}
