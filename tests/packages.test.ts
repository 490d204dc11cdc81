import { describe, expect, it } from 'vitest'
import { readProjectFile } from './architecture/project-files'

interface Locked {
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
}

const { dependencies, devDependencies, allowScripts } = JSON.parse(readProjectFile('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
const { packages } = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

describe('packages', () => {
  it('are asked for by exact versions', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('come from the registry that npm is set up with, each held to a hash', () => {
    expect(locked.length).toBeGreaterThan(100)
    // No address means the registry; another place would be named.
    const loose = locked.filter(([, { resolved, integrity }]) => {
      return resolved !== undefined || integrity?.startsWith('sha512-') !== true
    })
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('run no script when they are installed but those that package.json names', () => {
    const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = withScripts.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(names.filter((name) => !(name in allowScripts))).toEqual([])
  })
})
