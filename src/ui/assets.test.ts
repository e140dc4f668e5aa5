import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { assetResponse, assetUrl, findAsset } from './assets.ts'

function compressed(name: string): number {
  return findAsset(path.basename(assetUrl(name)))?.encoded('gzip')?.length ?? Number.POSITIVE_INFINITY
}

test('the one stylesheet is at most 35 kB', () => {
  assert.ok(compressed('app.css') <= 35_000, `${compressed('app.css')} bytes`)
})

test('what every page runs in the browser is at most 5 kB', () => {
  const bytes = compressed('submit-once.js') + compressed('progress.js')
  assert.ok(bytes <= 5_000, `${bytes} bytes`)
})

test('the stylesheet asks nobody else for anything, and finds the font by the name it is served under', () => {
  const css = findAsset(path.basename(assetUrl('app.css')))?.body.toString() ?? ''
  const fonts = [...css.matchAll(/url\(['"]?(?!data:)([^'")]+)/g)].map(([, address]) => address)
  assert.deepEqual(fonts, [path.basename(assetUrl('source-sans-3.woff2'))])
})

test('the types are gone from what the browser runs', () => {
  const code = findAsset(path.basename(assetUrl('submit-once.js')))?.body.toString() ?? ''
  assert.ok(code.includes('submit') && !code.includes('WeakMap<'))
})

test('an asset is kept for ever, comes compressed to those who take it, and unknown names have none', async () => {
  const name = path.basename(assetUrl('app.css'))
  const answer = assetResponse(name, 'gzip, deflate, br')
  assert.equal(answer?.headers.get('content-encoding'), 'br')
  assert.match(answer?.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(assetResponse(name, undefined)?.headers.get('content-encoding'), null)
  assert.equal(assetResponse('app.css', 'gzip'), undefined)
  assert.throws(() => assetUrl('nothing.css'), /nothing\.css/)
})
