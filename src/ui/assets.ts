import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'oxc-transform'
import { routes } from '../routes.ts'
import { stylesheet } from './stylesheet.ts'

type Encoding = 'br' | 'gzip'

export interface Asset {
  type: string
  body: Buffer
  /** What is text is also kept compressed; it is compressed when somebody first asks for it. */
  encoded: (encoding: Encoding) => Buffer | undefined
}

/** The address of a stylesheet, client module, font or picture: it changes when its content does. */
export function assetUrl(name: string): string {
  const hashed = assets().names.get(name)
  if (hashed === undefined) throw new Error(`There is no asset called ${name}`)
  return routes.asset({ name: hashed })
}

/** The asset that is served under a name with its hash: 'app.3fa9c1.css'. */
export function findAsset(hashedName: string): Asset | undefined {
  return assets().bodies.get(hashedName)
}

/** The answer to a request for an asset, to be kept by the browser for ever; undefined when there is none. */
export function assetResponse(hashedName: string, acceptEncoding: string | undefined): Response | undefined {
  const asset = findAsset(hashedName)
  if (asset === undefined) return undefined
  const accepted = (acceptEncoding ?? '').split(',').map(part => part.split(';')[0]?.trim())
  const encoding = (['br', 'gzip'] as const).find(name => accepted.includes(name) && asset.encoded(name))
  const body = encoding === undefined ? asset.body : asset.encoded(encoding)
  return new Response(new Uint8Array(body ?? asset.body), {
    headers: {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
  })
}

interface Assets {
  /** From 'app.css' to 'app.3fa9c1.css'. */
  names: Map<string, string>
  bodies: Map<string, Asset>
}

let built: Assets | undefined

/** Made once, in memory, the first time a page or an asset is asked for. */
function assets(): Assets {
  built ??= build()
  return built
}

function build(): Assets {
  const made: Assets = { names: new Map(), bodies: new Map() }
  const add = (name: string, type: string, body: Buffer | string) => {
    if (made.names.has(name)) throw new Error(`Two assets are called ${name}`)
    const bytes = Buffer.from(body)
    const { name: stem, ext } = path.parse(name)
    const hashed = `${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`
    made.names.set(name, hashed)
    made.bodies.set(hashed, { type, body: bytes, encoded: encodings(bytes, type) })
  }
  const font = import.meta.resolve(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  )
  add('source-sans-3.woff2', 'font/woff2', readFileSync(fileURLToPath(font)))
  add('mark.svg', 'image/svg+xml', readFileSync(new URL('mark.svg', import.meta.url)))
  add(
    'app.css',
    'text/css; charset=utf-8',
    stylesheet(name => made.names.get(name) ?? name),
  )
  for (const [name, code] of clientModules()) add(name, 'text/javascript; charset=utf-8', code)
  return made
}

/** Every `*.client.ts` of the product without its types. One stands alone: it imports nothing. */
function clientModules(): [name: string, code: string][] {
  const source = path.join(import.meta.dirname, '..')
  return globSync('**/*.client.ts', { cwd: source }).map(file => {
    const { code, errors } = transformSync(file, readFileSync(path.join(source, file), 'utf8'))
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
    return [path.basename(file).replace('.client.ts', '.js'), code]
  })
}

function encodings(bytes: Buffer, type: string): Asset['encoded'] {
  if (!/^text\/|svg/.test(type)) return () => undefined
  const known = new Map<Encoding, Buffer>()
  return encoding => {
    const body =
      known.get(encoding) ?? (encoding === 'br' ? brotliCompressSync(bytes) : gzipSync(bytes, { level: 9 }))
    known.set(encoding, body)
    return body
  }
}
