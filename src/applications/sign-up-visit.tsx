import { findProfile } from '../people/me/profile/profile-store.ts'
import { type Answer, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import type { Programme } from '../programmes/programme.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { type Day, dayOf } from '../ui/dates.ts'
import { type FormState, hasErrors } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { type Application, isIn, isSaid, type Side, sides, type Wish } from './application.ts'
import { ApplicationFormPage } from './application-form-page.tsx'
import { LeftPage } from './application-page.tsx'
import { may } from './application-policy.ts'
import { findAnswers, findOwnApplications } from './applications-store.ts'
import { findDraft } from './drafts-store.ts'
import { texts } from './messages-drafts.ts'
import { missingProfile } from './profile-parts.ts'
import { texts as listTexts } from './waiting-list/messages.ts'

export interface Found {
  readonly programme: Programme
  readonly own: readonly Application[]
  readonly today: Day
  /** The sides on which the person may write. */
  readonly writable: readonly Side[]
}

/** The programme and one's own part in it. Who has left a programme elsewhere is told so, and no more. */
export async function find(visit: MemberVisit): Promise<Found | Answer> {
  const { tx, params, viewer, frame, now, timeZone } = visit
  const programmeId = params.id ?? ''
  const programme = await findProgramme(tx, programmeId)
  const own = await findOwnApplications(tx, programmeId, viewer.id)
  if (!programme) return own.length > 0 ? page(<LeftPage frame={leftNotice(visit)} />) : notFound()
  const today = dayOf(now, { locale: frame.locale, zone: timeZone })
  const standing = { programme, own, today }
  return { ...standing, writable: sides.filter(side => may('write', side, standing)) }
}

function leftNotice({ url, frame }: MemberVisit): Frame {
  const gone = url.searchParams.get('done') === 'let-go'
  return gone ? { ...frame, notice: { kind: 'info', text: listTexts(frame.locale).gone } } : frame
}

/** The form as it was sent; or untouched, and then with what was written last time. */
export async function formPage(
  visit: MemberVisit,
  found: Found,
  side: Side,
  sent?: FormState,
): Promise<Answer> {
  const { programme, own } = found
  const profile = await findProfile(visit.tx, visit.viewer.id)
  if (!profile) return notFound()
  const before = own.find(application => application.side === side)
  const again = before !== undefined && isIn(before)
  const isNew = own.length > 1 && own.every(one => !isSaid(one))
  const whose = { programmeId: programme.id, personId: visit.viewer.id, side }
  const draft = again ? undefined : await findDraft(visit.tx, whose)
  const form = sent ?? { values: { ...draft }, errors: {} }
  const body = (
    <ApplicationFormPage
      frame={sent ? visit.frame : { ...visit.frame, notice: draftNotice(visit, draft !== undefined) }}
      form={form}
      programme={programme}
      side={side}
      wish={before ?? nothingSaid}
      answers={before ? await findAnswers(visit.tx, before.id) : {}}
      capacity={profile.capacity}
      missing={missingProfile(profile, visit.locale)}
      again={again}
      both={isNew && side === 'mentee'}
      isDraft={draft !== undefined}
    />
  )
  return page(body, hasErrors(form) ? 422 : 200)
}

function draftNotice({ url, frame }: MemberVisit, isDraft: boolean): Frame['notice'] {
  const t = texts(frame.locale)
  const done = url.searchParams.get('done')
  if (!isDraft) return done === 'removed' ? { kind: 'info', text: t.removed } : frame.notice
  return done === 'kept' ? { kind: 'success', text: t.kept } : { kind: 'info', text: t.pickedUp }
}

const nothingSaid: Wish = {
  themes: [],
  developmentAreas: [],
  needs: [],
  gain: '',
  motivation: '',
  other: '',
  notTaken: '',
  manner: null,
  places: null,
}
