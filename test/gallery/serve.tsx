import { createServer, type Server } from 'node:http'
import type { JSX } from 'preact'
import { assetResponse } from '../../src/ui/assets.ts'
import { html } from '../../src/ui/render.ts'
import { CleanForm, RefusedForm } from './forms.tsx'
import { Matching } from './matching.tsx'
import { Parts } from './parts.tsx'
import { Room } from './room.tsx'
import { Waiting } from './waiting.tsx'

export const pages: Record<string, () => JSX.Element> = {
  room: Room,
  matching: Matching,
  waiting: Waiting,
  form: CleanForm,
  refused: RefusedForm,
  parts: Parts,
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "script-src 'nonce-gallery'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Every part of every page, served as the product serves it; resolves to the server and its address. */
export async function serveGallery(port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const [, name = '', asset = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? []
    if (name === 'assets') return void sendAsset(asset, response)
    const Shown = pages[name]
    if (Shown === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    response.end(html(<Shown />))
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The gallery has no port')
  return { server, address: `http://127.0.0.1:${bound.port}` }
}

async function sendAsset(name: string, response: import('node:http').ServerResponse): Promise<void> {
  const answer = assetResponse(name, 'gzip')
  if (answer === undefined) return void response.writeHead(404).end()
  response.writeHead(200, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}
