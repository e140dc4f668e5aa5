import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { credentialIds } from '../people/me/passkeys/passkeys-store.ts'
import type { MemberVisit, Visit } from '../platform/http/visit.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import { beginChallenge, takeChallenge } from './challenge.ts'
import type { RelyingParty } from './relying-party.ts'
import { beginSession } from './sessions.ts'

/** What the browser sends: `PublicKeyCredential.toJSON()`. */
const assertion = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
})

interface KnownPasskey {
  id: string
  person_id: string
  public_key: Buffer
  counter: number
}

/** Asks the browser for any passkey it has for this place: nobody says first who they are. */
export async function askForPasskey(
  visit: Visit,
  party: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
  await beginChallenge(visit, options.challenge)
  return options
}

/** Asks somebody who is signed in for one of their own passkeys, to show once more that it is them. */
export async function askForOwnPasskey(
  visit: MemberVisit,
  party: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const ids = await credentialIds(visit.tx, visit.viewer.id)
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    allowCredentials: ids.map(id => ({ id })),
  })
  await beginChallenge(visit, options.challenge, visit.viewer.id)
  return options
}

/** Signs in whoever's passkey signed the challenge. */
export async function signInWithPasskey(
  visit: Visit,
  party: RelyingParty,
): Promise<{ personId: string } | Refusal<'not-this-passkey'>> {
  const proved = await provePasskey(visit, party)
  if (isRefusal(proved)) return proved
  await beginSession(visit, proved.personId, 'passkey')
  return { personId: proved.personId }
}

/** Whether the visit's passkey is the viewer's own, and was asked of them. */
export async function isOwnPasskey(visit: MemberVisit, party: RelyingParty): Promise<boolean> {
  const proved = await provePasskey(visit, party)
  const { id } = visit.viewer
  return !isRefusal(proved) && proved.personId === id && proved.askedOf === id
}

/** Whose passkey signed the challenge, and of whom that was asked, when it was known. */
async function provePasskey(
  visit: Visit,
  party: RelyingParty,
): Promise<{ personId: string; askedOf: string | undefined } | Refusal<'not-this-passkey'>> {
  const given = z.object({ response: assertion }).safeParse(visit.json)
  const asked = await takeChallenge(visit)
  if (!given.success || !asked) return refused('not-this-passkey')
  const { response } = given.data
  const passkey = await find(visit, response.id)
  if (!passkey) return refused('not-this-passkey')
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  // The library throws whatever is not right: challenge, origin, signature, a counter that went back.
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!verified?.verified) return refused('not-this-passkey')
  const { newCounter } = verified.authenticationInfo
  await sql`select app.passkey_used(${passkey.id}, ${newCounter}, ${visit.now})`.execute(visit.tx)
  return { personId: passkey.person_id, askedOf: asked.personId }
}

async function find(visit: Visit, credential: string): Promise<KnownPasskey | undefined> {
  const { rows } = await sql<KnownPasskey>`
    select id, person_id, public_key, counter from app.passkey_for_sign_in(${credential})`.execute(visit.tx)
  return rows[0]
}
