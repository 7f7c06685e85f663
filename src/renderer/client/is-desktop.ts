import type { DesktopBridge } from '../../shared/desktop-bridge.ts'

declare global {
  interface Window {
    rectoDesktop?: DesktopBridge
  }
}

/** Whether this window is the desktop's, or a browser's. */
export const isDesktop = window.rectoDesktop !== undefined
