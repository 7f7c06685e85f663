import type { EngineFigures, EngineName } from './engine-worker.ts'

declare global {
  interface Window {
    /** Measures an engine in a worker that stays, so that its memory can be read. */
    measureEngine: (asked: { engine: EngineName; count: number; seed: number }) => Promise<EngineFigures>
  }
}

window.measureEngine = (asked) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(asked)
  })
