import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isCallName, type Services } from '../../shared/contract.ts'
import { type BridgeAnswer, CHANNELS } from '../../shared/desktop-bridge.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { answerCall } from '../answer-call.ts'
import { RunningCalls } from './running-calls.ts'

/**
 * Puts the contract on Electron's channels, for the window's own page only.
 *
 * @param origin the one origin whose messages are answered
 */
export function serveCalls(services: Services, origin: string): void {
  const running = new RunningCalls()
  const isOurs = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent) => senderFrame?.origin === origin

  ipcMain.handle(
    CHANNELS.call,
    async (event, callId: unknown, name: unknown, input: unknown): Promise<BridgeAnswer> => {
      if (!isOurs(event) || !isCallName(name) || typeof callId !== 'string') {
        return { ok: false, failure: new RectoError('contract/invalid-message').failure }
      }
      const { sender } = event
      const { signal, end } = running.start(sender, callId)
      try {
        return await answerCall(services, name, input, {
          signal,
          report: (progress) => {
            if (!sender.isDestroyed()) sender.send(CHANNELS.progress, callId, progress)
          },
        })
      } finally {
        end()
      }
    },
  )

  ipcMain.on(CHANNELS.cancel, (event, callId: unknown) => {
    if (isOurs(event) && typeof callId === 'string') running.cancel(event.sender, callId)
  })
}
