import type { Failure } from './errors/failure.ts'

/** Channel names, spelled once for preload and main side. */
export const CHANNELS = { call: 'recto:call', cancel: 'recto:cancel', progress: 'recto:progress' } as const

export type BridgeAnswer = { ok: true; output: unknown } | { ok: false; failure: Failure }

/**
 * What the preload script puts on the window: calls and their progress as plain data. Everything in
 * it is held against the contract on both sides.
 */
export interface DesktopBridge {
  /** @param callId chosen by the window, to tell this call's progress and to cancel it */
  call(callId: string, name: string, input: unknown): Promise<BridgeAnswer>
  cancel(callId: string): void
  /** @returns a function that stops listening */
  onProgress(listener: (callId: string, progress: unknown) => void): () => void
}
