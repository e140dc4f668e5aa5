import { type Refusal, refused } from '../../../platform/refusal.ts'

/** How somebody gets in who has no passkey: by a link, where those suffice and mails leave. */
export interface OtherWay {
  readonly linksSuffice: boolean
  readonly mailsLeave: boolean
}

/** Nobody locks themselves out: the last passkey stays where nothing else lets its owner in. */
export function removePasskey(
  passkeys: readonly string[],
  id: string,
  { linksSuffice, mailsLeave }: OtherWay,
): { removed: string } | Refusal<'not-found' | 'last-one'> {
  if (!passkeys.includes(id)) return refused('not-found')
  if (passkeys.length === 1 && !(linksSuffice && mailsLeave)) return refused('last-one')
  return { removed: id }
}

/** What a new passkey is called until its owner says otherwise: the device, numbered from the second on. */
export function nameOfNew(device: string, taken: readonly string[], otherwise: string): string {
  const name = device === 'Macintosh' ? 'Mac' : device === 'CrOS' ? 'Chromebook' : device || otherwise
  if (!taken.includes(name)) return name
  for (let number = 2; ; number++) if (!taken.includes(`${name} ${number}`)) return `${name} ${number}`
}
