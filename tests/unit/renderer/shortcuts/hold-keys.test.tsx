import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HoldKeys } from '../../../../src/renderer/shortcuts/hold-keys.tsx'
import { listenForShortcuts } from '../../../../src/renderer/shortcuts/listen.ts'
import { bindShortcut } from '../../../../src/renderer/shortcuts/registry.ts'

let root: Root
let container: HTMLElement
const ended: (() => void)[] = []

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})
afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
  for (const end of ended.splice(0)) end()
})

it('keeps letters from being shortcuts while what they are typed into is loaded', async () => {
  let archived = 0
  ended.push(listenForShortcuts())
  ended.push(bindShortcut('archive', { run: () => archived++, isActive: () => true }))
  const type = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

  type('e')
  expect(archived).toBe(1)
  await act(async () => root.render(<HoldKeys />))
  type('e')
  expect(archived).toBe(1)
  await act(async () => root.render(null))
  type('e')
  expect(archived).toBe(2)
})
