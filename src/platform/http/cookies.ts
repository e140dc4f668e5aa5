import type { Cookies } from './visit.ts'

/** Cookies of a request, and the lines that set new ones. On https they are `__Host-` and `Secure`. */
export function readCookies(
  header: string | undefined,
  secure: boolean,
): Cookies & { readonly lines: string[] } {
  const prefix = secure ? '__Host-telemakos-' : 'telemakos-'
  const given = new Map(
    (header ?? '').split(';').map(pair => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    }),
  )
  const lines: string[] = []
  const write = (name: string, value: string, age: number) => {
    given.set(prefix + name, value)
    lines.push(
      `${prefix}${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`,
    )
  }
  return {
    lines,
    get: name => given.get(prefix + name) || undefined,
    set: (name, value, days) => write(name, value, Math.round(days * 86_400)),
    forget: name => write(name, '', 0),
  }
}
