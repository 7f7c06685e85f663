import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Caller, RunningCalls } from '../../../src/main/desktop/running-calls.ts'

class Window extends EventEmitter implements Caller {
  readonly id = 1
}
const navigation = { isMainFrame: true, isSameDocument: false }

describe('RunningCalls', () => {
  it('cancels the one that is named', () => {
    const [window, calls] = [new Window(), new RunningCalls()]
    const [first, second] = [calls.start(window, 'a'), calls.start(window, 'b')]
    calls.cancel(window, 'a')
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false])
  })

  it.each([
    ['closes', 'destroyed', undefined, true],
    ['loads its page anew', 'did-start-navigation', navigation, true],
    [
      'follows a link within its page',
      'did-start-navigation',
      { ...navigation, isSameDocument: true },
      false,
    ],
    ['loads a frame', 'did-start-navigation', { ...navigation, isMainFrame: false }, false],
  ])('when the window %s', (_, event, details, cancelled) => {
    const [window, calls] = [new Window(), new RunningCalls()]
    const over = calls.start(window, 'over')
    over.end()
    const running = calls.start(window, 'running')
    window.emit(event, details)
    expect([over.signal.aborted, running.signal.aborted]).toEqual([false, cancelled])
  })

  it('listens once, however many calls', () => {
    const [window, calls] = [new Window(), new RunningCalls()]
    for (let i = 0; i < 30; i++) calls.start(window, String(i))
    expect(window.listenerCount('destroyed')).toBe(1)
  })
})
