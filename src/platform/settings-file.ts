/** One line of the settings file. */
export type SettingsLine = { line: number; key: string; value: string }

export type SettingsFile = { lines: SettingsLine[]; unreadable: number[] }

/** Reads `key = value` lines as TOML writes them: strings in quotes, numbers and true or false bare, # comments. */
export function parseSettingsFile(text: string): SettingsFile {
  const file: SettingsFile = { lines: [], unreadable: [] }
  for (const [place, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#.*)?$/.test(written)) continue
    const parts = /^\s*([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[\w.+-]+)\s*(#.*)?$/.exec(written)
    const value = parts?.[2] === undefined ? undefined : unquote(parts[2])
    if (parts?.[1] === undefined || value === undefined) file.unreadable.push(place + 1)
    else file.lines.push({ line: place + 1, key: parts[1], value })
  }
  return file
}

function unquote(value: string): string | undefined {
  if (value.startsWith("'")) return value.slice(1, -1)
  if (!value.startsWith('"')) return value
  try {
    return String(JSON.parse(value))
  } catch {
    return undefined
  }
}
