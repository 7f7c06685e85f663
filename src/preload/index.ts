import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { CHANNELS, type DesktopBridge } from '../shared/desktop-bridge.ts'

const bridge: DesktopBridge = {
  call: (callId, name, input) => ipcRenderer.invoke(CHANNELS.call, callId, name, input),
  cancel: (callId) => ipcRenderer.send(CHANNELS.cancel, callId),
  onProgress(listener) {
    const forward = (_event: IpcRendererEvent, callId: string, progress: unknown) =>
      listener(callId, progress)
    ipcRenderer.on(CHANNELS.progress, forward)
    return () => ipcRenderer.off(CHANNELS.progress, forward)
  },
}

contextBridge.exposeInMainWorld('rectoDesktop', bridge)
