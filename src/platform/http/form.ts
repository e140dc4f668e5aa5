import type { Form } from './visit.ts'

/** Reads the body of a posted form; a body that is none gives an empty one. */
export async function readForm(request: Request): Promise<Form> {
  const values: Record<string, string | string[]> = {}
  const files: Record<string, File> = {}
  const data = isForm(request) ? await request.formData() : new FormData()
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string') {
      if (value.size > 0) files[name] = value
      continue
    }
    const before = values[name]
    values[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return formOf(values, files)
}

export function formOf(values: Form['values'], files: Form['files'] = {}): Form {
  return {
    values,
    files,
    text: name => [values[name] ?? ''].flat()[0]?.trim() ?? '',
    list: name => [values[name] ?? []].flat(),
  }
}

function isForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)
}
