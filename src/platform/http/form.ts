import type { Form } from './visit.ts'

/** What came with a request: a form, or the JSON of a script. */
export interface Sent {
  readonly form: Form
  readonly json: unknown
}

const nothing: Sent = { form: formOf({}), json: undefined }

/** Reads what was posted. A body that cannot be read is an empty form, which carries no token and is refused so. */
export async function readSent(request: Request): Promise<Sent> {
  if (request.method !== 'POST') return nothing
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json'))
    return { form: formOf({}), json: await request.json().catch(() => undefined) }
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)
  const data = isForm ? await request.formData().catch(() => new FormData()) : new FormData()
  return { form: readForm(data), json: undefined }
}

function readForm(data: FormData): Form {
  const values: Record<string, string | string[]> = Object.create(null)
  const files: Record<string, File> = {}
  for (const [name, given] of data.entries()) {
    if (typeof given !== 'string') {
      if (given.size > 0) files[name] = given
      continue
    }
    // No text of ours holds one, and the database refuses it.
    const value = given.replaceAll('\0', '')
    const before = values[name]
    values[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
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
