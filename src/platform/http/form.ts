import type { Form } from './visit.ts'

/** What came with a request: a form, or the JSON of a script. */
export interface Sent {
  readonly form: Form
  readonly json: unknown
}

const nothing: Sent = { form: formOf({}), json: undefined }

/** Far more than any page of ours sends: to read millions of fields would keep everybody waiting. */
const mostFields = 20_000
/** A passkey's answer is a few thousand letters. */
const longestJson = 64 * 1024

/**
 * Reads what was posted; undefined when it holds more than any form. A body that cannot be read is an empty form, which
 * carries no token and is refused so.
 */
export async function readSent(request: Request): Promise<Sent | undefined> {
  if (request.method !== 'POST') return nothing
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return readJson(await request.text())
  const between = separatorIn(type)
  if (between === undefined) return nothing
  const body = Buffer.from(await request.arrayBuffer())
  if (holdsMore(body, between)) return undefined
  const data = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  return { form: readForm(data), json: undefined }
}

function readJson(text: string): Sent | undefined {
  if (text.length > longestJson) return undefined
  try {
    return { ...nothing, json: JSON.parse(text) }
  } catch {
    return nothing
  }
}

/** What stands between two fields of a form of this type; undefined when it is none. */
function separatorIn(type: string): string | undefined {
  if (type.startsWith('application/x-www-form-urlencoded')) return '&'
  // Browsers write it so; anything else could mean one line to this count and another to the reader of the form.
  const boundary = /^multipart\/form-data; ?boundary=([\w'-]{1,70})$/.exec(type)?.[1]
  return boundary && `--${boundary}`
}

function holdsMore(body: Buffer, between: string): boolean {
  let fields = 0
  for (let at = body.indexOf(between); at >= 0; at = body.indexOf(between, at + between.length)) {
    fields += 1
    if (fields > mostFields) return true
  }
  return false
}

function readForm(data: FormData): Form {
  const values: Record<string, string | string[]> = Object.create(null)
  const files: Record<string, File> = Object.create(null)
  for (const [name, given] of data.entries()) {
    if (typeof given !== 'string') {
      if (given.size > 0) files[name] = given
      continue
    }
    // No text of ours holds one, and the database refuses it.
    const value = given.replaceAll('\0', '')
    const before = values[name]
    if (before === undefined) values[name] = value
    else if (typeof before === 'string') values[name] = [before, value]
    else before.push(value)
  }
  return formOf(values, files)
}

/** What in a form is words of somebody's own: they are given back when they cannot be kept. */
export const writtenIn = ({ values }: Form): string[] =>
  Object.values(values)
    .flat()
    .filter(value => /\p{L}\s+\p{L}/u.test(value))

export function formOf(values: Form['values'], files: Form['files'] = {}): Form {
  return {
    values,
    files,
    text: name => [values[name] ?? ''].flat()[0]?.trim() ?? '',
    list: name => [values[name] ?? []].flat(),
  }
}
