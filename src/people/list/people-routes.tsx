import { noteLook } from '../../databank/databank-store.ts'
import { texts as networkTexts } from '../../organisations/networks/messages.ts'
import { listRunOrganisations } from '../../organisations/units/units-store.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { idIn } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { doublesRoutes } from '../doubles/doubles-routes.tsx'
import { mergedInto } from '../doubles/doubles-store.ts'
import { ownWordRoutes } from '../doubles/own-word/own-word-routes.tsx'
import { employmentRoutes } from '../employment/employment-routes.tsx'
import { nominate } from '../nominations/nominations-actions.ts'
import { listNominable, listPartsThroughNetworks } from '../nominations/nominations-store.ts'
import { giveCoordination, takeCoordination } from './coordination-actions.ts'
import { texts } from './messages.ts'
import { PeoplePage } from './people-page.tsx'
import { listPeople, type PeopleAsked } from './people-store.ts'
import { PersonPage } from './person-page.tsx'
import {
  findPerson,
  listCoordinated,
  listMentorshipsOf,
  listParts,
  listRoles,
  type PersonFacts,
  runsOrganisationOf,
} from './person-store.ts'

/** Everybody a coordinator or an administrator looks after. */
export function peopleRoutes(router: Router): void {
  router.member.get(routes.people, showPeople)
  router.member.get(routes.person, visit => withPerson(visit, look))
  employmentRoutes(router)
  doublesRoutes(router)
  ownWordRoutes(router)
  router.member.post(routes.nominations, visit => withPerson(visit, putForward))
  router.member.post(routes.personCoordinations, visit => withPerson(visit, give))
  router.member.post(routes.personCoordinationEnd, visit => withPerson(visit, take))
}

const longest = 80

async function showPeople({ tx, frame, url, viewer }: MemberVisit): Promise<Answer> {
  if (!viewer.coordinates && !viewer.administrator) return notFound()
  const words = (url.searchParams.get('words') ?? '').trim().slice(0, longest)
  const runs = await listRunOrganisations(tx)
  const asked = askedIn(url, runs)
  const people = await listPeople(tx, { words, ...asked }, placeIn(url))
  return page(
    <PeoplePage
      frame={frame}
      words={words}
      asked={asked}
      runs={runs}
      people={people}
      everybody={viewer.administrator}
      coordinates={viewer.coordinates}
    />,
  )
}

/** What the address asks for beside words: an organisation that one runs, nobody's unit, those who have left. */
function askedIn(
  { searchParams }: URL,
  runs: readonly { readonly id: string }[],
): Omit<PeopleAsked, 'words'> {
  const organisationId = runs.find(({ id }) => id === searchParams.get('organisation'))?.id
  const withoutUnit = organisationId !== undefined && searchParams.get('unit') === 'none'
  return {
    organisationId,
    ...(withoutUnit && { units: [] }),
    gone: runs.length > 0 && searchParams.get('shown') === 'gone',
  }
}

async function withPerson(
  visit: MemberVisit,
  act: (visit: MemberVisit, person: PersonFacts) => Promise<Answer>,
): Promise<Answer> {
  const person = await findPerson(visit.tx, visit.params.id ?? '')
  if (person) return act(visit, person)
  // Somebody who stood here twice is found by either of their ids.
  const into = await mergedInto(visit.tx, visit.params.id ?? '')
  return into !== undefined && (await findPerson(visit.tx, into))
    ? seeOther(routes.person({ id: into }))
    : notFound()
}

async function look(visit: MemberVisit, person: PersonFacts): Promise<Answer> {
  const { tx, viewer, now } = visit
  if (person.id !== viewer.id)
    await noteLook(tx, { viewer: viewer.id, person: person.id, why: 'coordination', at: now })
  return personPage(visit, person, untouched)
}

async function personPage(
  { tx, frame, url, viewer }: MemberVisit,
  person: PersonFacts,
  form: FormState,
  nominationForm: FormState = untouched,
): Promise<Answer> {
  const { id } = person
  const view = {
    person,
    parts: await listParts(tx, id),
    mentorships: await listMentorshipsOf(tx, id),
    roles: await listRoles(tx, id),
    coordinated: await listCoordinated(tx),
    runs: await runsOrganisationOf(tx, id),
    isOneself: id === viewer.id,
    form,
    nominations: {
      programmes: await listNominable(tx, id),
      parts: await listPartsThroughNetworks(tx, id),
      form: nominationForm,
    },
  }
  return page(
    <PersonPage frame={noticed(frame, url)} view={view} />,
    hasErrors(form) || hasErrors(nominationForm) ? 422 : 200,
  )
}

async function putForward(visit: MemberVisit, person: PersonFacts): Promise<Answer> {
  const { tx, form, viewer, now, locale } = visit
  const t = networkTexts(locale)
  const side = form.text('side')
  const programmeId = form.text('networkProgramme')
  if ((side !== 'mentor' && side !== 'mentee') || programmeId === '') {
    const errors = {
      ...(programmeId === '' && { networkProgramme: t.programmeMissing }),
      ...(side === '' && { side: t.sideMissing }),
    }
    return personPage(visit, person, untouched, formAgain(form, errors))
  }
  const nominated = await nominate({ tx, actor: viewer.id, now }, person.id, { programmeId, side })
  return isRefusal(nominated) ? notFound() : seeOther(routes.person({ id: person.id }))
}

async function give(visit: MemberVisit, person: PersonFacts): Promise<Answer> {
  const { form, locale } = visit
  const given = { personId: person.id, programmeId: form.text('programme') }
  if (given.programmeId === '')
    return personPage(visit, person, formAgain(form, { programme: texts(locale).giveMissing }))
  if (isRefusal(await giveCoordination(byVisitor(visit), given))) return notFound()
  return seeOther(routes.person({ id: person.id }, { done: 'given' }))
}

async function take(visit: MemberVisit, person: PersonFacts): Promise<Answer> {
  const roleId = idIn(visit.form.text('role'))
  if (!roleId || isRefusal(await takeCoordination(byVisitor(visit), { personId: person.id, roleId })))
    return notFound()
  return seeOther(routes.person({ id: person.id }, { done: 'taken' }))
}

const byVisitor = ({ tx, house, viewer, now }: MemberVisit) => ({
  tx,
  house,
  actor: viewer.id,
  now,
  today: dayOf(now, { locale: 'da', zone: viewer.timeZone }),
})

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = searchParams.get('done')
  if (done !== 'given' && done !== 'taken') return frame
  return { ...frame, notice: { kind: 'success', text: t[done] } }
}
