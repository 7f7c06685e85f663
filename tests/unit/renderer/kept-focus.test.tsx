import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useKeptFocus } from '../../../src/renderer/ui/use-kept-focus.ts'

let root: Root
let container: HTMLElement

function Part({ buttons }: { buttons: readonly string[] }) {
  const kept = useKeptFocus<HTMLDivElement>()
  return (
    <div {...kept} id="part">
      {buttons.map((name) => (
        <button type="button" key={name} disabled={name.startsWith('no ')}>
          {name}
        </button>
      ))}
    </div>
  )
}
const show = (...buttons: string[]) => act(async () => root.render(<Part buttons={buttons} />))
const press = (name: string) =>
  [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.focus()
const focused = () => document.activeElement?.textContent

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})
afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
})

it('goes to the first button when the one that had it is taken away', async () => {
  await show('Start')
  press('Start')
  await show('no Start', 'Cancel', 'Close')
  await vi.waitFor(() => expect(focused()).toBe('Cancel'))
  await show('Start', 'Close')
  await vi.waitFor(() => expect(focused()).toBe('Start'))
})

it('stays in the part where no button is left', async () => {
  await show('Remove')
  press('Remove')
  await show()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('part'))
})

it('is not taken from elsewhere', async () => {
  await show('Start', 'Other')
  press('Start')
  press('Other')
  await show('Cancel', 'Other')
  expect(focused()).toBe('Other')
  ;(document.activeElement as HTMLElement).blur()
  await show('Start')
  expect(document.activeElement).toBe(document.body)
})
