import { Component, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { database } from '../../../src/renderer/store/database.ts'
import { useArticle, useContent, useVersions } from '../../../src/renderer/store/live.ts'
import { useQueue, useUnfinishedJobs } from '../../../src/renderer/store/live-jobs.ts'
import { useArticleRows, useRows } from '../../../src/renderer/store/live-lists.ts'
import { useSetting } from '../../../src/renderer/store/settings.ts'
import { useStored } from '../../../src/renderer/store/use-stored.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'

/** What the browser throws where its files are damaged or away. */
const unreadable = () => {
  throw new DOMException('Internal error', 'UnknownError')
}

const READING = ['get', 'getAll', 'count', 'openCursor', 'openKeyCursor'] as const

class Boundary extends Component<{ children: ReactNode; onThrown: (thrown: unknown) => void }> {
  override state = { isBroken: false }
  static getDerivedStateFromError = () => ({ isBroken: true })
  override componentDidCatch(thrown: unknown) {
    this.props.onThrown(thrown)
  }
  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}

const root = createRoot(document.createElement('div'), { onCaughtError: () => {} })
beforeEach(() => database.open())
afterEach(() => {
  vi.restoreAllMocks()
  root.render(null)
})

it.each([
  ['an article', () => useArticle('a')],
  ['a text', () => useContent('a')],
  ['versions', () => useVersions('a')],
  ['the queue', () => useQueue(3)],
  ['jobs', () => useUnfinishedJobs(3)],
  ['rows in view', () => useRows(['a'])],
  ['chosen rows', () => useArticleRows(['a'])],
  ['a setting', () => useSetting({ key: 'k', schema: z.string() })],
])('tells in a code why there is no answer: %s', async (name, useAnswer) => {
  for (const { prototype } of [IDBObjectStore, IDBIndex])
    for (const method of READING) vi.spyOn(prototype, method).mockImplementation(unreadable)
  const thrown = vi.fn()
  function Answer() {
    useAnswer()
    return null
  }
  root.render(
    <Boundary key={name} onThrown={thrown}>
      <Answer />
    </Boundary>,
  )
  await vi.waitFor(() => expect(thrown).toHaveBeenCalled())
  expect(toFailure(thrown.mock.calls[0]?.[0]).code).toBe('store/unavailable')
})

it('waits where another window has closed the library, which is told by itself', async () => {
  const thrown = vi.fn()
  let asked: Promise<unknown> | undefined
  function Answer() {
    useStored(() => {
      asked = database.tags.count()
      return asked
    }, [])
    return null
  }
  const draw = () =>
    root.render(
      <Boundary key="closed" onThrown={thrown}>
        <Answer />
      </Boundary>,
    )
  database.close()
  draw()
  await vi.waitFor(() => expect(asked).toBeDefined())
  await expect(asked).rejects.toThrow('closed')
  flushSync(draw)
  expect(thrown).not.toHaveBeenCalled()
})
