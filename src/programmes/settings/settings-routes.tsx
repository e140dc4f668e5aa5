import type { LibraryItem } from '../../library/item.ts'
import { itemsFor } from '../../library/items-store.ts'
import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type Day, dayOf } from '../../ui/dates.ts'
import { untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { asCoordinator } from '../as-coordinator.ts'
import { mayMakeLike } from '../as-maker.ts'
import { texts as copyTexts } from '../copies/messages.ts'
import { inStyle } from '../mentor-style.ts'
import { texts as presetTexts } from '../own-presets/messages.ts'
import { isOver, type Programme, type ProgrammeFrame } from '../programme.ts'
import { changeProgramme, closeProgramme, openProgramme } from '../programmes-actions.ts'
import { consequencesOf } from './consequences.ts'
import { ConsequencesPage } from './consequences-page.tsx'
import { texts } from './messages.ts'
import { type Part, partAfter, partNamed } from './part.ts'
import { partSchema } from './part-forms.ts'
import { PartPage } from './part-page.tsx'
import { findRunning } from './running-store.ts'
import { SettingsPage } from './settings-page.tsx'

/** Setting a programme up, changing it, opening and closing it: for its coordinators alone. */
export function settingsRoutes(router: Router): void {
  router.member.get(routes.programmeSettings, visit => asCoordinator(visit, show))
  router.member.get(routes.programmeSettingsPart, visit => asCoordinator(visit, showPart))
  router.member.post(routes.programmeSettingsPart, visit => asCoordinator(visit, change))
  router.member.post(routes.programmeOpening, visit => asCoordinator(visit, open))
  router.member.post(routes.programmeClosure, visit => asCoordinator(visit, close))
}

async function show(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const frame = noticed(visit.frame, visit.url)
  const mayMake = await mayMakeLike(visit, programme)
  return page(<SettingsPage frame={frame} programme={programme} mayMake={mayMake} />)
}

async function showPart(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const part = partNamed(visit.params.part)
  if (!part) return notFound()
  const frame = noticed(visit.frame, visit.url)
  const items = await itemsAskedIn(part, visit)
  return page(<PartPage {...{ frame, part, programme, items }} form={untouched} />)
}

async function itemsAskedIn(part: Part, visit: MemberVisit): Promise<LibraryItem[]> {
  return part === 'library' ? itemsFor(visit) : []
}

async function change(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, frame, form, locale, viewer, now, params } = visit
  const part = partNamed(params.part)
  if (!part) return notFound()
  const checked = checkForm(form, partSchema(part, programme, locale, form))
  if ('again' in checked) {
    const items = await itemsAskedIn(part, visit)
    return page(<PartPage {...{ frame, part, programme, items }} form={checked.again} />, 422)
  }
  const after = withSuggestions(part, programme, checked.read)
  if (programme.state !== 'draft' && form.text('confirmed') !== 'yes') {
    const consequences = consequencesOf(programme, after, await findRunning(tx, programme, after, now))
    if (consequences.length > 0) {
      const props = { frame, programme, part, sent: form, consequences }
      return page(<ConsequencesPage {...props} />)
    }
  }
  await changeProgramme(tx, programme, after, { actor: viewer.id, now })
  const { id } = programme
  const next = programme.state === 'draft' ? partAfter(part) : undefined
  const restyled = after.settings.mentorStyle !== programme.settings.mentorStyle
  const style = programme.state === 'draft' && restyled ? 'style' : 'saved'
  const done =
    (part === 'sign-up' && strangeLastDay(after, dayOf(now, { locale, zone: visit.timeZone }))) || style
  return seeOther(
    next
      ? routes.programmeSettingsPart({ id, part: next }, { done })
      : routes.programmeSettings({ id }, { done }),
  )
}

/** What to say of a last day that is kept, but hardly meant. */
function strangeLastDay({ settings, endsOn }: ProgrammeFrame, today: Day): string | undefined {
  if (isOver(settings, today)) return 'last-day-gone'
  return (settings.signUpUntil ?? '') > endsOn ? 'last-day-late' : undefined
}

/** While nobody has begun, a new mentor style brings its own suggestions for what comes after it (S4). */
function withSuggestions(part: Part, before: Programme, given: ProgrammeFrame): ProgrammeFrame {
  const { mentorStyle } = given.settings
  const restyled = part === 'mentor' && mentorStyle !== before.settings.mentorStyle
  if (!restyled || before.state !== 'draft') return given
  return { ...given, settings: inStyle(given.settings, mentorStyle) }
}

async function open(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, viewer, now, locale, timeZone } = visit
  if (isOver(programme.settings, dayOf(now, { locale, zone: timeZone })))
    return seeOther(
      routes.programmeSettingsPart({ id: programme.id, part: 'sign-up' }, { done: 'new-last-day' }),
    )
  await openProgramme(tx, programme, { actor: viewer.id, now })
  return seeOther(routes.programme({ id: programme.id }, { done: 'opened' }))
}

async function close({ tx, viewer, now }: MemberVisit, programme: Programme): Promise<Answer> {
  const { id } = programme
  if (programme.state === 'draft') return seeOther(routes.programmeSettings({ id }))
  await closeProgramme(tx, programme, { actor: viewer.id, now })
  return seeOther(routes.programmeSettings({ id }, { done: 'closed' }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale)
  const done = searchParams.get('done')
  const words: Record<string, string> = {
    saved: t.saved,
    style: t.styleSet,
    closed: t.closed,
    'open-first': t.openFirst,
    'new-last-day': t.newLastDay,
    'last-day-gone': t.lastDayGone,
    'last-day-late': t.lastDayLate,
    preset: presetTexts(frame.locale).saved,
    copied: copyTexts(frame.locale).made(Math.max(0, Math.floor(Number(searchParams.get('count'))))),
  }
  const text = done === null ? undefined : words[done]
  const warns = done === 'open-first' || done?.includes('last-day')
  const kind = warns ? 'warning' : 'success'
  return text === undefined ? frame : { ...frame, notice: { kind, text } }
}
