import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Tells the service worker, when it is built, which files the window consists of. A change in any of
 * them changes the worker, which is how a browser notices that there is a new version.
 */
export function shellFilesPlugin(): Plugin {
  return {
    name: 'recto:shell-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') return
      const hash = createHash('sha256')
      const files: string[] = []
      for (const name of Object.keys(bundle).sort()) {
        const file = bundle[name]
        if (!file || file === worker) continue
        hash.update(name).update(file.type === 'chunk' ? file.code : file.source)
        files.push(name === 'index.html' ? '/' : `/${name}`)
      }
      worker.code = worker.code
        .replaceAll('__SHELL_FILES__', JSON.stringify(files))
        .replaceAll('__SHELL_HASH__', JSON.stringify(hash.digest('hex').slice(0, 16)))
    },
  }
}
