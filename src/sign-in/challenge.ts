import { sql } from 'kysely'
import type { Visit } from '../platform/http/visit.ts'

const minutes = 5

/** Keeps what a passkey has to sign, once and for five minutes, for the browser that asked. */
export async function beginChallenge(visit: Visit, challenge: string, personId?: string): Promise<void> {
  const until = new Date(visit.now.getTime() + minutes * 60_000)
  const { rows } = await sql<{ id: string }>`
    select app.begin_challenge(${challenge}, ${personId ?? null}, ${until}) as id`.execute(visit.tx)
  visit.cookies.set('challenge', rows[0]?.id ?? '', minutes / 1440)
}

/** Takes it back; a second time there is none. `personId`: whose passkey it was for, when that was known. */
export async function takeChallenge(
  visit: Visit,
): Promise<{ challenge: string; personId: string | undefined } | undefined> {
  const id = visit.cookies.get('challenge') ?? ''
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  visit.cookies.forget('challenge')
  const { rows } = await sql<{ challenge: string; person_id: string | null }>`
    select * from app.take_challenge(${id}, ${visit.now})`.execute(visit.tx)
  const row = rows[0]
  return row && { challenge: row.challenge, personId: row.person_id ?? undefined }
}
