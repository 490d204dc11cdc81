import { describe, expect, it } from 'vitest'
import { canInstallChromium, findChromium, type Machine } from '../../scripts/chromium.mjs'

function machine(values: Partial<Machine> & { files?: string[] }): Machine {
  const { files = [], ...rest } = values
  return { platform: 'linux', env: {}, exists: (path) => files.includes(path), playwrightBrowser: null, ...rest }
}

describe('findChromium', () => {
  it('takes the browser that CHROMIUM_PATH names before any other', () => {
    const found = findChromium(
      machine({ env: { CHROMIUM_PATH: '/opt/own/chrome' }, files: ['/usr/bin/chromium', '/opt/own/chrome'] }),
    )
    expect(found).toBe('/opt/own/chrome')
  })

  it('says so when CHROMIUM_PATH names a file that is not there', () => {
    expect(() => findChromium(machine({ env: { CHROMIUM_PATH: '/opt/none' }, files: ['/usr/bin/chromium'] }))).toThrow(
      'CHROMIUM_PATH is /opt/none, but there is no such file.',
    )
  })

  it('finds a browser on the PATH of Linux', () => {
    expect(findChromium(machine({ env: { PATH: '/a::/b' }, files: ['/b/google-chrome'] }))).toBe('/b/google-chrome')
  })

  it('finds Chrome among the applications of macOS, also those of one user', () => {
    const chrome = '/Users/someone/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium(machine({ platform: 'darwin', env: { HOME: '/Users/someone' }, files: [chrome] }))).toBe(chrome)
  })

  it('finds Edge on Windows when there is no Chrome', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(findChromium(machine({ platform: 'win32', env, files: [edge] }))).toBe(edge)
  })

  it('takes Playwright’s own browser last, and only when it has been installed', () => {
    const playwrightBrowser = '/cache/chromium/chrome'
    expect(findChromium(machine({ playwrightBrowser }))).toBeNull()
    expect(findChromium(machine({ playwrightBrowser, files: [playwrightBrowser] }))).toBe(playwrightBrowser)
    expect(findChromium(machine({ playwrightBrowser, files: [playwrightBrowser, '/usr/bin/chromium'] }))).toBe(
      '/usr/bin/chromium',
    )
  })
})

describe('canInstallChromium', () => {
  const debian = { platform: 'linux', osRelease: 'NAME="Debian"\nID=debian\n', userId: 0, hasAptGet: true } as const

  it('installs on Debian as root', () => {
    expect(canInstallChromium(debian)).toBe(true)
  })

  it('leaves every other machine alone', () => {
    expect(canInstallChromium({ ...debian, userId: 1000 })).toBe(false)
    expect(canInstallChromium({ ...debian, userId: null })).toBe(false)
    expect(canInstallChromium({ ...debian, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' })).toBe(false)
    expect(canInstallChromium({ ...debian, hasAptGet: false })).toBe(false)
    expect(canInstallChromium({ ...debian, platform: 'darwin' })).toBe(false)
  })
})
