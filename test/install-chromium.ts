import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chromiumPath } from './browser.ts'

/** Sees to it that there is a Chromium: Debian's own for root, else Playwright's. False when neither can be had. */
export function installChromium(): boolean {
  if (chromiumPath()) return true
  process.stdout.write('Installing Chromium for the browser tests. This happens once.\n')
  const ways = process.getuid?.() === 0 && isDebian() ? [fromDebian, fromPlaywright] : [fromPlaywright]
  const said = ways.map(way => (chromiumPath() ? '' : way()))
  if (chromiumPath()) return true
  process.stderr.write(`${said.join('\n').trim()}\n`)
  process.stderr.write('The browser tests need Chromium: install it, or name the program in CHROMIUM.\n')
  return false
}

function fromDebian(): string {
  const install = (browser: string) =>
    run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', browser, 'fonts-liberation'])
  return run('apt-get', ['update', '-qq']) || (install('chromium-headless-shell') && install('chromium'))
}

function fromPlaywright(): string {
  return run('npx', ['playwright-core', 'install', 'chromium'])
}

/** Gives what the program said when it failed. */
function run(program: string, words: string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const isWindows = process.platform === 'win32'
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    env,
    shell: isWindows,
  })
  return status === 0 ? '' : `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
