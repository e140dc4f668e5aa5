import { z } from 'zod'
import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type Form, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { asMaker } from '../as-maker.ts'
import { type Programme, type ProgrammeFrame, suggestedDates, suggestedLastDay } from '../programme.ts'
import { datesSchema, nameSchema } from '../settings/part-forms.ts'
import { copyProgramme } from './copies-actions.ts'
import { type Earlier, listEarlier } from './copies-store.ts'
import { CopyPage, mostByName } from './copy-page.tsx'

/** Next year's programme from an earlier one, for those who make programmes in its organisation. */
export function copiesRoutes(router: Router): void {
  router.member.get(routes.programmeCopies, visit => asMaker(visit, show))
  router.member.post(routes.programmeCopies, visit => asMaker(visit, make))
}

function show(visit: MemberVisit, programme: Programme): Promise<Answer> {
  return formPage(visit, programme, untouched)
}

async function formPage(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const props = {
    frame: visit.frame,
    form,
    programme,
    suggested: suggestedFrom(visit, programme),
    earlier: await listEarlier(visit.tx, programme.id),
  }
  return page(<CopyPage {...props} />, form === untouched ? 200 : 422)
}

async function make(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, form, locale, viewer, now } = visit
  const checked = checkForm(form, copySchema(locale))
  if ('again' in checked) return formPage(visit, programme, checked.again)
  const { startsOn } = checked.read
  const { settings } = programme
  const signUpUntil = settings.signUpUntil === null ? null : suggestedLastDay(startsOn)
  const frame = { ...programme, ...checked.read, settings: { ...settings, signUpUntil } }
  const people = chosenAmong(await listEarlier(tx, programme.id), form)
  const made = await copyProgramme(tx, programme, frame, people, { actor: viewer.id, now })
  return seeOther(routes.programmeSettings({ id: made.id }, { done: 'copied', count: made.listed }))
}

function copySchema(locale: Locale) {
  return z.intersection(nameSchema(locale), datesSchema(locale))
}

/** Whom the form asks for again; whoever is not there to be chosen is left out. */
function chosenAmong(earlier: readonly Earlier[], form: Form): Earlier[] {
  return (['mentor', 'mentee'] as const).flatMap(side => {
    const people = earlier.filter(one => one.side === side)
    if (people.length > mostByName)
      return form.text(side === 'mentor' ? 'allMentors' : 'allMentees') === 'yes' ? people : []
    const chosen = new Set(form.list(side === 'mentor' ? 'mentors' : 'mentees'))
    return people.filter(({ personId }) => chosen.has(personId))
  })
}

/** The same programme in its next round: the year in its name goes on, and the dates begin anew. */
function suggestedFrom({ now, locale, timeZone }: MemberVisit, programme: Programme): ProgrammeFrame {
  const dates = suggestedDates(programme.settings.months, dayOf(now, { locale, zone: timeZone }))
  const year = dates.startsOn.slice(0, 4)
  const before = programme.startsOn.slice(0, 4)
  const name = programme.name.includes(before)
    ? programme.name.replace(before, year === before ? String(Number(before) + 1) : year)
    : `${programme.name} ${year}`
  return { ...programme, ...dates, name }
}
