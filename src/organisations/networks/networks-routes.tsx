import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { idIn } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import type { OrganisationPart } from '../units/units-routes.tsx'
import { listRunOrganisations, type Organisation } from '../units/units-store.ts'
import { MembershipEndPage } from './membership-end-page.tsx'
import { texts } from './messages.ts'
import { answered, type Network } from './network.ts'
import { answerMembership, askIn, makeNetwork, share } from './networks-actions.ts'
import { NetworkPage, NetworksCard, NetworksPage } from './networks-pages.tsx'
import {
  findNetwork,
  listInvitable,
  listMemberships,
  listNetworkProgrammes,
  listNetworks,
  lockMembership,
} from './networks-store.ts'

/** Networks of organisations, for those who run one (A8). */
export function networksRoutes(router: Router): void {
  router.member.get(routes.networks, visit => withRuns(visit, runs => showAll(visit, runs, untouched)))
  router.member.post(routes.networks, visit => withRuns(visit, runs => make(visit, runs)))
  router.member.get(routes.network, visit =>
    inNetwork(visit, (network, runs) => show(visit, network, runs, untouched)),
  )
  router.member.post(routes.networkMembers, visit =>
    inNetwork(visit, (network, runs) => ask(visit, network, runs)),
  )
  router.member.post(routes.networkProgrammes, visit =>
    inNetwork(visit, (network, runs) => setShared(visit, network, runs)),
  )
  router.member.get(routes.membershipAnswer, confirmEnd)
  router.member.post(routes.membershipAnswer, answer)
}

/** The networks an organisation is in, and those it is the centre of, on its page. */
export const networksPart: OrganisationPart = async ({ tx, frame }, { id }) => (
  <NetworksCard
    key="networks"
    frame={frame}
    centred={await listNetworks(tx, id)}
    memberships={await listMemberships(tx, { organisationId: id })}
  />
)

type Runs = readonly Organisation[]

async function withRuns(visit: MemberVisit, act: (runs: Runs) => Promise<Answer>): Promise<Answer> {
  const runs = await listRunOrganisations(visit.tx)
  return runs.length === 0 ? notFound() : act(runs)
}

function inNetwork(
  visit: MemberVisit,
  act: (network: Network, runs: Runs) => Promise<Answer>,
): Promise<Answer> {
  return withRuns(visit, async runs => {
    const network = await findNetwork(visit.tx, visit.params.id ?? '')
    return network ? act(network, runs) : notFound()
  })
}

async function showAll({ tx, frame }: MemberVisit, runs: Runs, form: FormState): Promise<Answer> {
  const networks = await listNetworks(tx)
  return page(
    <NetworksPage frame={frame} networks={networks} runs={runs} form={form} />,
    hasErrors(form) ? 422 : 200,
  )
}

async function make(visit: MemberVisit, runs: Runs): Promise<Answer> {
  const { tx, viewer, now, form, locale } = visit
  const t = texts(locale)
  const name = form.text('name').trim().replaceAll(/\s+/g, ' ').slice(0, 120)
  const centre = runs.find(({ id }) => id === form.text('centre'))
  if (name === '' || !centre) {
    const errors = {
      ...(name === '' && { name: t.nameMissing }),
      ...(!centre && { centre: t.centreMissing }),
    }
    return showAll(visit, runs, formAgain(form, errors))
  }
  const id = await makeNetwork({ tx, actor: viewer.id, now }, name, centre.id)
  return seeOther(routes.network({ id }, { done: 'made' }))
}

async function show(
  { tx, frame, url }: MemberVisit,
  network: Network,
  runs: Runs,
  form: FormState,
): Promise<Answer> {
  const memberships = await listMemberships(tx, { networkId: network.id })
  const programmes = await listNetworkProgrammes(tx, network)
  const organisations = await askable(tx, network, runs)
  const view = { network, memberships, programmes, organisations, form }
  return page(<NetworkPage frame={noticed(frame, url)} view={view} />, hasErrors(form) ? 422 : 200)
}

/** Whom the centre can invite; or one's own organisations that can ask. */
async function askable(tx: MemberVisit['tx'], network: Network, runs: Runs): Promise<Organisation[]> {
  const free = await listInvitable(tx, network)
  if (network.runsCentre) return free
  return free.filter(({ id }) => runs.some(one => one.id === id))
}

async function ask(visit: MemberVisit, network: Network, runs: Runs): Promise<Answer> {
  const { tx, viewer, now, form, locale } = visit
  const chosen = (await askable(tx, network, runs)).find(({ id }) => id === form.text('organisation'))
  if (!chosen)
    return show(visit, network, runs, formAgain(form, { organisation: texts(locale).organisationMissing }))
  await askIn({ tx, actor: viewer.id, now }, network, chosen.id)
  return seeOther(routes.network({ id: network.id }, { done: network.runsCentre ? 'invited' : 'asked' }))
}

async function setShared(visit: MemberVisit, network: Network, runs: Runs): Promise<Answer> {
  const { tx, viewer, now, form, locale } = visit
  if (!network.runsCentre) return notFound()
  const shared = form.text('shared') !== 'no'
  const programme = idIn(form.text('programme'))
  if (!programme)
    return show(visit, network, runs, formAgain(form, { programme: texts(locale).programmeMissing }))
  if (isRefusal(await share({ tx, actor: viewer.id, now }, network, programme, shared))) return notFound()
  return seeOther(routes.network({ id: network.id }, { done: shared ? 'shared' : 'unshared' }))
}

async function confirmEnd({ tx, frame, params }: MemberVisit): Promise<Answer> {
  const membership = await lockMembership(tx, params.id ?? '')
  if (membership?.state !== 'member' || answered(membership, 'leave') === undefined) return notFound()
  return page(<MembershipEndPage frame={frame} membership={membership} />)
}

async function answer({ tx, form, viewer, now, params }: MemberVisit): Promise<Answer> {
  const said = form.text('answer')
  if (said !== 'yes' && said !== 'no' && said !== 'leave') return notFound()
  const membership = await answerMembership({ tx, actor: viewer.id, now }, params.id ?? '', said)
  if (isRefusal(membership)) return notFound()
  return seeOther(routes.network({ id: membership.networkId }, { done: 'answered' }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const done: Record<string, string> = texts(frame.locale).done
  const text = done[searchParams.get('done') ?? '']
  return text === undefined ? frame : { ...frame, notice: { kind: 'success', text } }
}
