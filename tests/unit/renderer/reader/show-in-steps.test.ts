import { expect, it, vi } from 'vitest'
import { showInSteps } from '../../../../src/renderer/reader/show-in-steps.ts'

function text(parts: number): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (let at = 0; at < parts; at++) {
    const part = document.createElement('p')
    part.textContent = `Paragraph ${at}`
    fragment.append(part)
  }
  return fragment
}

it('shows an article of usual length at once', () => {
  const element = document.createElement('div')
  const done = vi.fn()
  showInSteps(element, text(80), true, done)
  expect(element.childElementCount).toBe(80)
  expect(done).toHaveBeenCalledOnce()
})

it('shows the beginning of a long one, then all of it, in order', async () => {
  const element = document.createElement('div')
  const done = vi.fn()
  showInSteps(element, text(500), true, done)
  expect(element.firstElementChild?.textContent).toBe('Paragraph 0')
  expect(element.childElementCount).toBeLessThan(100)
  expect(done).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect([...element.children].map((part) => part.textContent)).toEqual(
    Array.from({ length: 500 }, (_, at) => `Paragraph ${at}`),
  )
})

it('shows all of it at once where it is not begun at its top', () => {
  const element = document.createElement('div')
  showInSteps(element, text(500), false, () => {})
  expect(element.childElementCount).toBe(500)
})

it('adds nothing once it is cancelled', async () => {
  const element = document.createElement('div')
  const done = vi.fn()
  showInSteps(element, text(500), true, done).cancel()
  await new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  )
  expect(element.childElementCount).toBeLessThan(100)
  expect(done).not.toHaveBeenCalled()
})
