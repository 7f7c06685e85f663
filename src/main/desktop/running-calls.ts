/** The part of Electron's WebContents that tells when its page, and so whoever asked, is gone. */
export interface Caller {
  readonly id: number
  once(event: 'destroyed', listener: () => void): unknown
  on(
    event: 'did-start-navigation',
    listener: (details: { isMainFrame: boolean; isSameDocument: boolean }) => void,
  ): unknown
}

/**
 * The calls under way, by the window that made them. All of a window's are cancelled when it closes or
 * loads its page anew: nobody waits for their answers then.
 */
export class RunningCalls {
  readonly #byCaller = new Map<number, Map<string, AbortController>>()

  /** @returns the signal that cancels the call, and what to do once it is over */
  start(caller: Caller, callId: string): { signal: AbortSignal; end: () => void } {
    const calls = this.#byCaller.get(caller.id) ?? this.#watch(caller)
    const controller = new AbortController()
    calls.set(callId, controller)
    return { signal: controller.signal, end: () => calls.delete(callId) }
  }

  cancel(caller: Caller, callId: string): void {
    this.#byCaller.get(caller.id)?.get(callId)?.abort()
  }

  /** One pair of listeners a window, however many calls it makes. */
  #watch(caller: Caller): Map<string, AbortController> {
    const calls = new Map<string, AbortController>()
    this.#byCaller.set(caller.id, calls)
    const cancelAll = () => {
      for (const controller of calls.values()) controller.abort()
    }
    caller.once('destroyed', () => {
      cancelAll()
      this.#byCaller.delete(caller.id)
    })
    caller.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) cancelAll()
    })
    return calls
  }
}
