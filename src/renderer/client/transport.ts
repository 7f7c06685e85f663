import type { CallName } from '../../shared/contract.ts'

/** Carries one call to the main side, whichever host it is in. Rejects with RectoError or AbortError only. */
export type Transport = (
  name: CallName,
  input: unknown,
  options: { signal: AbortSignal; onProgress: (progress: unknown) => void },
) => Promise<unknown>
