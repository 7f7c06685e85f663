import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import {
  type Activity,
  cancelTask,
  dismissActivity,
  runTask,
  useActivity,
} from '../../../../src/renderer/backup/activity.ts'
import { RectoError } from '../../../../src/shared/errors/recto-error.ts'

const shown: Activity[] = []
const root = createRoot(document.createElement('div'))
function Watcher() {
  shown.push(useActivity())
  return null
}
root.render(<Watcher />)
const last = () => shown.at(-1)
afterEach(async () => {
  dismissActivity()
  await vi.waitFor(() => expect(last()).toEqual({ kind: 'idle' }))
})

it('shows progress, then the end', async () => {
  const going = Promise.withResolvers<Activity>()
  const task = runTask('backing-up', ({ onProgress }) => {
    onProgress({ done: 1, total: 2 })
    return going.promise
  })
  await vi.waitFor(() => expect(last()).toEqual({ kind: 'running', task: 'backing-up', done: 1, total: 2 }))
  const summary = { articles: 2, removedMeanwhile: 0, unreadable: 0 }
  going.resolve({ kind: 'backed-up', name: 'a.zip', summary, leftOver: 0 })
  await task
  await vi.waitFor(() => expect(last()).toEqual({ kind: 'backed-up', name: 'a.zip', summary, leftOver: 0 }))
})

it('shows why a task has failed', async () => {
  await runTask('checking', () => Promise.reject(new RectoError('backup/unsafe', { file: 'x' })))
  await vi.waitFor(() =>
    expect(last()).toMatchObject({ kind: 'failed', task: 'checking', failure: { code: 'backup/unsafe' } }),
  )
})

it('has nothing to show of a task that was cancelled, and runs one at a time', async () => {
  const second = vi.fn()
  const task = runTask('restoring', ({ signal }) => {
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  })
  await expect(runTask('backing-up', second)).rejects.toMatchObject({ failure: { code: 'backup/busy' } })
  expect(second).not.toHaveBeenCalled()
  cancelTask()
  await task
  await vi.waitFor(() => expect(last()).toEqual({ kind: 'idle' }))
})
