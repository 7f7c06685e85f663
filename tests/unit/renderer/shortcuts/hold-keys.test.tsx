import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HoldKeys } from '../../../../src/renderer/shortcuts/hold-keys.tsx'

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

it('keeps letters from whoever acts on them while what they are typed into is loaded', async () => {
  // As shortcuts listen; their own keys are of the origin, and another test may be changing them.
  const heard: string[] = []
  const listen = ({ key }: KeyboardEvent) => heard.push(key)
  document.addEventListener('keydown', listen)
  ended.push(() => document.removeEventListener('keydown', listen))
  const type = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

  type('a')
  await act(async () => root.render(<HoldKeys />))
  type('b')
  type('Escape')
  await act(async () => root.render(null))
  type('c')
  expect(heard).toEqual(['a', 'Escape', 'c'])
})
