import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { answered, type Membership, type MembershipAnswer, type Network } from './network.ts'
import {
  insertMembership,
  insertNetwork,
  lockMembership,
  saveMembership,
  shareProgramme,
} from './networks-store.ts'

interface By {
  readonly tx: Tx
  readonly actor: string
  readonly now: Date
}

/** Makes a network whose centre is an organisation that one runs. Gives its id. */
export async function makeNetwork(by: By, name: string, centreId: string): Promise<string> {
  const id = await insertNetwork(by.tx, { name, centreId, by: by.actor, at: by.now })
  await writeDown(by, 'make', id, centreId)
  return id
}

/** The centre asks an organisation in, or an organisation asks to be let in; the other side answers. */
export async function askIn(by: By, network: Network, organisationId: string): Promise<void> {
  const state = network.runsCentre ? 'invited' : 'asked'
  await insertMembership(by.tx, { networkId: network.id, organisationId, state, by: by.actor, at: by.now })
  await writeDown(by, state === 'invited' ? 'invite to' : 'ask to join', network.id, organisationId)
  if (network.centreId !== organisationId)
    await writeDown(by, state === 'invited' ? 'invite to' : 'ask to join', network.id, network.centreId)
}

export async function answerMembership(
  by: By,
  id: string,
  answer: MembershipAnswer,
): Promise<Membership | Refusal<'not-yours'>> {
  const membership = await lockMembership(by.tx, id)
  const state = membership && answered(membership, answer)
  if (!membership || !state) return refused('not-yours')
  await saveMembership(by.tx, id, { state, by: by.actor, at: by.now })
  const verb = { member: 'join', declined: 'decline', left: 'leave', invited: '', asked: '' }[state]
  await writeDown(by, verb, membership.networkId, membership.organisationId)
  return membership
}

/** Opens a programme of the centre to the members' people, or closes it to them; who takes part already goes on. */
export async function share(
  by: By,
  network: Network,
  programmeId: string,
  shared: boolean,
): Promise<'done' | Refusal<'not-yours'>> {
  if (!network.runsCentre || !(await shareProgramme(by.tx, network, programmeId, shared)))
    return refused('not-yours')
  await audit(by.tx, {
    at: by.now,
    actor: by.actor,
    verb: shared ? 'share with' : 'take from',
    subject: 'network',
    subjectId: network.id,
    programmeId,
    organisationId: network.centreId,
  })
  return 'done'
}

function writeDown(
  { tx, actor, now }: By,
  verb: string,
  subjectId: string,
  organisationId: string,
): Promise<void> {
  return audit(tx, { at: now, actor, verb, subject: 'network', subjectId, organisationId })
}
