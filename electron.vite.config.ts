import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { shellFilesPlugin } from './scripts/shell-files-plugin.ts'

/** One entry a host, and the worker that the extraction pool starts by file name. */
const mainEntries = {
  desktop: 'src/main/desktop/index.ts',
  browser: 'src/main/browser/index.ts',
  cli: 'src/main/cli/index.ts',
  'extract-worker': 'src/main/extract/worker.ts',
}

/** Builds are made aside and put in place at once; see scripts/ensure-built.ts. */
const out = process.env.RECTO_OUT ?? join(import.meta.dirname, 'out')

export default defineConfig({
  main: {
    build: {
      outDir: join(out, 'main'),
      rollupOptions: { input: mainEntries, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), shellFilesPlugin()],
    // It finds its WebAssembly beside itself, which bundled ahead it would not.
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
    // A worker loads part by part, too: one grammar of ninety.
    worker: { format: 'es' },
    build: {
      outDir: join(out, 'renderer'),
      minify: true,
      // An inlined font or icon would be a data: address, which the content security policy refuses.
      assetsInlineLimit: 0,
      // kB before compression.
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: {
          index: join(import.meta.dirname, 'src/renderer/index.html'),
          'service-worker': join(import.meta.dirname, 'src/renderer/service-worker/service-worker.ts'),
        },
        output: {
          // All that the library needs is one file: quicker than thirty, and smaller once compressed.
          codeSplitting: {
            groups: [{ name: 'window', tags: ['$initial'], test: (id) => !id.includes('service-worker.ts') }],
          },
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  },
})
