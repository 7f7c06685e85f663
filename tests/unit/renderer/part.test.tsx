import { act, Suspense } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/renderer/app/error-boundary.tsx'
import { type Part, part } from '../../../src/renderer/app/part.ts'
import { catalogues } from '../../../src/shared/catalogues.ts'
import { createI18n } from '../../../src/shared/i18n.ts'

let root: Root
let container: HTMLElement

const show = ({ View }: Part<object>) =>
  act(async () =>
    root.render(
      <I18nextProvider i18n={createI18n('en', catalogues)}>
        <ErrorBoundary>
          <Suspense>
            <View />
          </Suspense>
        </ErrorBoundary>
      </I18nextProvider>,
    ),
  )

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  container = document.createElement('div')
  document.body.append(container)
  // What React catches it tells the console of as well.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  root = createRoot(container)
})
afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
  vi.restoreAllMocks()
})

it('shows a part once its file is there', async () => {
  await show(part(async () => () => <p>The reader</p>))
  expect(container.textContent).toBe('The reader')
})

it('says what to do where its file cannot be had', async () => {
  const gone = part<object>(async () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  // Loaded ahead it bothers nobody.
  gone.load()
  await show(gone)
  const alert = container.querySelector('[role=alert]')
  expect(alert?.textContent).toContain('A part of Recto’s window could not be loaded')
  expect(alert?.querySelector('button')?.textContent).toBe('Retry')
})
