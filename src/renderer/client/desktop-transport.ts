import type { DesktopBridge } from '../../shared/desktop-bridge.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Transport } from './transport.ts'

/** Calls over the bridge that Electron's preload script puts on the window. */
export function createDesktopTransport(bridge: DesktopBridge): Transport {
  return async (name, input, { signal, onProgress }) => {
    signal.throwIfAborted()
    const callId = crypto.randomUUID()
    const stopListening = bridge.onProgress((id, progress) => {
      if (id === callId) onProgress(progress)
    })
    const cancel = () => bridge.cancel(callId)
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const answer = await bridge.call(callId, name, input)
      if (!answer.ok) throw RectoError.from(answer.failure)
      return answer.output
    } finally {
      signal.removeEventListener('abort', cancel)
      stopListening()
    }
  }
}
