import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/bench/**', '**/node_modules/**'],
    // A test that prints hides the next warning that matters.
    onConsoleLog: (log, type) => {
      throw new Error(`A test wrote to ${type}: ${log}`)
    },
    // pdf-lib ships modules that only a bundler can read; its core is imported file by file.
    server: { deps: { inline: [/pdf-lib/] } },
    // Files share their modules: to load them afresh for each took more than half of the time. What a test changes it puts back.
    isolate: false,
    // Left to itself Vitest keeps a processor free: of two, half.
    maxWorkers: '100%',
    // A busy computer is no fault of a test; one that hangs is ended all the same.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
