import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, it } from 'vitest'
import { useNotices } from '../../../src/renderer/ui/notices.ts'
import { useLongWork } from '../../../src/renderer/upkeep/use-long-work.ts'
import { catalogues } from '../../../src/shared/catalogues.ts'
import { createI18n } from '../../../src/shared/i18n.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

function Work() {
  const { run, progress } = useLongWork<number>()
  const start = () =>
    run(({ signal, onProgress }) => {
      onProgress(3, 12)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    })
  return (
    <button type="button" onClick={start}>
      {progress ? `${progress.done} of ${progress.total}` : 'Start'}
    </button>
  )
}

function Window({ isOpen }: { isOpen: boolean }) {
  const notices = useNotices()
  return (
    <>
      {isOpen && <Work />}
      <p>{notices.map(({ text }) => text).join()}</p>
    </>
  )
}

it('says how far it came when its view is left, and only where it was running', async () => {
  const container = document.createElement('div')
  const root = createRoot(container)
  const show = (isOpen: boolean) =>
    act(async () =>
      root.render(
        <I18nextProvider i18n={createI18n('en', catalogues)}>
          <Window isOpen={isOpen} />
        </I18nextProvider>,
      ),
    )
  await show(true)
  await show(false)
  expect(container.textContent).toBe('')
  await show(true)
  await act(async () => container.querySelector('button')?.click())
  expect(container.textContent).toBe('3 of 12')
  await show(false)
  expect(container.textContent).toContain('Stopped at 3 of 12')
  await act(async () => root.unmount())
})
