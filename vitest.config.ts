import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, requireTestBrowser } from './scripts/find-chromium.ts'

/** Two places code runs in, tested in each: Node for the main side, a real Chromium for the window. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**'],
          testTimeout: 20_000,
          globalSetup: 'tests/unit/build.setup.ts',
        },
      },
      {
        optimizeDeps: {
          // It finds its WebAssembly beside itself, which bundled ahead it would not.
          exclude: ['@sqlite.org/sqlite-wasm'],
          // Found in the middle of a run, one of these would reload the test that runs.
          include: [
            '@tanstack/hotkeys',
            'fast-check',
            'fastest-levenshtein',
            'highlight.js/lib/languages/*',
            'html-encoding-sniffer',
            'i18next',
            'image-size',
            'linkify-it',
            'lowlight',
            'match-sorter',
            'postal-mime',
            'react-aria-components',
            'react-dom/client',
            'react-i18next',
            'srcset',
          ],
        },
        test: {
          name: 'chromium',
          include: ['tests/unit/renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: requireTestBrowser(), args: chromiumArguments() },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
