import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { audit } from '../../../audit/audit.ts'
import type { MemberVisit } from '../../../platform/http/visit.ts'
import { isRefusal, type Refusal, refused } from '../../../platform/refusal.ts'
import { beginChallenge, takeChallenge } from '../../../sign-in/challenge.ts'
import type { RelyingParty } from '../../../sign-in/relying-party.ts'
import { beginSession, linksSuffice } from '../../../sign-in/sessions.ts'
import { nameOfNew, removePasskey } from './passkeys.ts'
import {
  credentialIds,
  deletePasskey,
  findPasskeys,
  insertPasskey,
  lockPasskeys,
  type NewPasskey,
} from './passkeys-store.ts'

/** What the browser sends: `PublicKeyCredential.toJSON()`, and which device it thinks it is on. */
const attestation = z.object({
  device: z.string().max(20).catch(''),
  response: z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(z.string().max(20)).max(10).catch([]),
    }),
  }),
})

/** EdDSA, ES256 and RS256 (IANA COSE): what every browser and every Node we run on can do. */
const algorithms = [-8, -7, -257]

/** What the browser needs to make a passkey for the one who is signed in. */
export async function offerPasskey(
  visit: MemberVisit,
  party: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { tx, viewer } = visit
  const known = await credentialIds(tx, viewer.id)
  const contact = await tx
    .selectFrom('contact')
    .select('email')
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(viewer.id),
    userName: contact?.email ?? viewer.name,
    userDisplayName: viewer.name,
    excludeCredentials: known.map(id => ({ id })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await beginChallenge(visit, options.challenge, viewer.id)
  return options
}

/** Keeps a new passkey. A session that began with a link goes on as one of the passkey. */
export async function addPasskey(
  visit: MemberVisit,
  party: RelyingParty,
  unnamed: string,
): Promise<{ added: string } | Refusal<'not-made'>> {
  const { tx, viewer, now } = visit
  const made = await verify(visit, party)
  if (isRefusal(made)) return made
  const taken = (await findPasskeys(tx, viewer.id)).map(({ name }) => name)
  const name = nameOfNew(made.device, taken, unnamed)
  const id = await insertPasskey(tx, { ...made.passkey, personId: viewer.id, name, at: now })
  if (!id) return refused('not-made')
  if (viewer.means === 'link') await beginSession(visit, viewer.id, 'passkey')
  await audit(tx, { at: now, actor: viewer.id, verb: 'add', subject: 'passkey', subjectId: id })
  return { added: id }
}

/** Removes one of one's own passkeys. */
export async function takeAwayPasskey(
  visit: MemberVisit,
  id: string,
): Promise<{ removed: string } | Refusal<'not-found' | 'last-one'>> {
  const { tx, viewer, now, house } = visit
  const removal = removePasskey(await lockPasskeys(tx, viewer.id), id, {
    linksSuffice: await linksSuffice(tx, viewer.id),
    mailsLeave: house.post !== undefined,
  })
  if (isRefusal(removal)) return removal
  await deletePasskey(tx, viewer.id, id)
  await audit(tx, { at: now, actor: viewer.id, verb: 'remove', subject: 'passkey', subjectId: id })
  return removal
}

type Made = {
  device: string
  passkey: Pick<NewPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>
}

async function verify(visit: MemberVisit, party: RelyingParty): Promise<Made | Refusal<'not-made'>> {
  const given = attestation.safeParse(visit.json)
  const asked = await takeChallenge(visit)
  if (!given.success || asked?.personId !== visit.viewer.id) return refused('not-made')
  const { response, device } = given.data
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  // The library throws whatever is not right: challenge, origin, a key of a kind we did not ask for.
  const verified = await verifyRegistrationResponse({
    response: { ...response, response: { ...response.response, transports: [] } },
    expectedChallenge: asked.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  if (!verified?.verified) return refused('not-made')
  const { id, publicKey, counter } = verified.registrationInfo.credential
  const { transports } = response.response
  return { device, passkey: { credentialId: id, publicKey, counter, transports } }
}
