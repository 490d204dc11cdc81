import { defineConfig, devices } from '@playwright/test'
import { findChromium, howToGetOne, thisMachine } from './scripts/chromium.mjs'

const executablePath = findChromium(await thisMachine())
if (executablePath === null) throw new Error(howToGetOne)

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  // Ends what hangs; says nothing about speed. Two browsers share two cores with whatever else runs there.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    // The server takes any free port and says which.
    baseURL: process.env['SITE_ADDRESS'] ?? 'http://localhost:4321/',
    // Journeys ask the server itself; offline.spec.ts alone lets the offline worker answer.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording takes a quarter of the time of a run, so a trace is made when it is asked for (CONTRIBUTING.md).
    trace: 'off',
    launchOptions: {
      executablePath,
      // Playwright turns most background traffic off; these do the rest.
      args: ['--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: '0' },
    wait: { stdout: /The site is at (?<SITE_ADDRESS>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
})
