import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isCallName, type Services } from '../../shared/contract.ts'
import { type BridgeAnswer, CHANNELS } from '../../shared/desktop-bridge.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { answerCall } from '../answer-call.ts'

/**
 * Puts the contract on Electron's channels, for the window's own page only.
 *
 * @param origin the one origin whose messages are answered
 */
export function serveCalls(services: Services, origin: string): void {
  const running = new Map<string, AbortController>()
  const isOurs = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent) => senderFrame?.origin === origin
  const key = (event: IpcMainEvent | IpcMainInvokeEvent, callId: unknown) =>
    `${event.sender.id}:${String(callId)}`

  ipcMain.handle(
    CHANNELS.call,
    async (event, callId: unknown, name: unknown, input: unknown): Promise<BridgeAnswer> => {
      if (!isOurs(event) || !isCallName(name) || typeof callId !== 'string') {
        return { ok: false, failure: new RectoError('contract/invalid-message').failure }
      }
      const controller = new AbortController()
      const abort = () => controller.abort()
      running.set(key(event, callId), controller)
      event.sender.once('destroyed', abort)
      try {
        return await answerCall(services, name, input, {
          signal: controller.signal,
          report: (progress) => {
            if (!event.sender.isDestroyed()) event.sender.send(CHANNELS.progress, callId, progress)
          },
        })
      } finally {
        running.delete(key(event, callId))
        if (!event.sender.isDestroyed()) event.sender.off('destroyed', abort)
      }
    },
  )

  ipcMain.on(CHANNELS.cancel, (event, callId: unknown) => {
    if (isOurs(event)) running.get(key(event, callId))?.abort()
  })
}
