/** Installs the packages that a folder of benchmarks names for itself; ends the run where that fails. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** @param {string} folder with a package.json and its lockfile */
export function installPackages(folder) {
  const npm = process.env.npm_execpath
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const { status } = spawnSync(
    command,
    [...before, 'ci', '--prefix', folder, '--loglevel=error', '--no-fund', '--no-audit'],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: npm === undefined && process.platform === 'win32' },
  )
  if (status === 0) return
  console.error('The libraries to compare with could not be installed.')
  process.exit(1)
}
