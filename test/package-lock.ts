import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// npm writes only those platform packages (esbuild-style `optionalDependencies`) to package-lock.json that it
// could look up on the machine where it ran, and then `npm ci` refuses the file on every other kind of machine.
// This adds what it left out. Run it after a dependency has changed:
//
//     npm run -s telemakos -- run test/package-lock.ts

type LockedPackage = {
  version?: string
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
}
type PackageLock = { packages: Record<string, LockedPackage> }

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))

export function readPackageLock(): PackageLock {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The platform packages that some package asks for with an exact version and that the lock file lacks. */
export function leftOut({ packages }: PackageLock): { name: string; entry: LockedPackage }[] {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({
        name,
        entry: { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true },
      })),
  )
}

/** What a platform package runs on, by its name: `…-linux-x64-musl`, `…-win32-arm64-msvc`. */
function platformOf(name: string): LockedPackage {
  const words = name.split(/[-/]/)
  const os = words.find(word =>
    ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word),
  )
  const cpu = words.find(word =>
    ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'].includes(word),
  )
  if (!os || !cpu) throw new Error(`${name} does not say what it runs on.`)
  const libc = words.includes('gnu') ? ['glibc'] : words.includes('musl') ? ['musl'] : undefined
  return { cpu: [cpu], ...(os === 'linux' && libc ? { libc } : {}), os: [os] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = readPackageLock()
  const missing = leftOut(lock)
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`)
  process.stdout.write(`Added ${missing.length} packages to package-lock.json.\n`)
}
