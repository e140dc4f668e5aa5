import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { idIn } from '../platform/id.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import { NewProgrammePage } from './new-programme-page.tsx'
import { texts as presetTexts } from './own-presets/messages.ts'
import { findOwnPreset, listOwnPresets } from './own-presets/organisation-presets-store.ts'
import { PresetChoicePage } from './preset-choice-page.tsx'
import { presetNamed } from './presets.ts'
import { type Beginning, beginningFrom, beginningFromOwn } from './programme-beginning.ts'
import { ProgrammeInvitationPage } from './programme-invitation-page.tsx'
import { ProgrammePage } from './programme-page.tsx'
import { may, mayApply } from './programme-policy.ts'
import { makeProgramme } from './programmes-actions.ts'
import { ProgrammesPage } from './programmes-page.tsx'
import {
  findProgramme,
  hasSignedUp,
  listCoordinatedOrganisations,
  listProgrammes,
} from './programmes-store.ts'
import { texts as setUpTexts } from './settings/messages.ts'
import { partAfter } from './settings/part.ts'
import { partSchema } from './settings/part-forms.ts'

export function programmesRoutes(router: Router): void {
  router.member.get(routes.programmes, showList)
  router.member.post(routes.programmes, make)
  router.member.get(routes.newProgramme, showNew)
  router.member.get(routes.programme, showOne)
}

async function showList({ tx, now, frame, viewer }: MemberVisit): Promise<Answer> {
  const programmes = await listProgrammes(tx)
  const figures = viewer.coordinates ? await figuresOfMyProgrammes(tx, now) : []
  const organisations = viewer.coordinates ? await listCoordinatedOrganisations(tx) : []
  const counts = new Map(figures.map(one => [one.id, one] as const))
  return page(
    <ProgrammesPage
      frame={frame}
      programmes={programmes}
      counts={counts}
      mayMake={organisations.length > 0}
    />,
  )
}

async function showNew(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, url } = visit
  const organisations = await listCoordinatedOrganisations(tx)
  if (organisations.length === 0) return notFound()
  const asked = { preset: url.searchParams.get('preset'), own: url.searchParams.get('own') }
  const beginning = await beginningOf(visit, asked)
  if (!beginning) {
    const own = await listOwnPresets(tx)
    return page(<PresetChoicePage frame={noticed(frame, url.searchParams.get('done'))} own={own} />)
  }
  const props = { frame, form: untouched, beginning, organisations }
  return page(<NewProgrammePage {...props} />)
}

async function make(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, form, locale, viewer, now } = visit
  const organisations = await listCoordinatedOrganisations(tx)
  const beginning = await beginningOf(visit, { preset: form.text('preset'), own: form.text('own') })
  if (organisations.length === 0 || !beginning) return notFound()
  const checked = checkForm(form, partSchema('purpose', beginning.frame, locale, form))
  const chosen = organisations.length === 1 ? organisations[0]?.id : form.text('organisation')
  const organisation = organisations.find(({ id }) => id === chosen)
  if ('again' in checked || !organisation) {
    const errors = {
      ...(organisation ? {} : { organisation: settingsTexts(locale).errors.organisation }),
      ...('again' in checked ? checked.again.errors : {}),
    }
    const props = { frame, form: formAgain(form, errors), beginning, organisations }
    return page(<NewProgrammePage {...props} />, 422)
  }
  const made = { organisationId: organisation.id, preset: beginning.preset, frame: checked.read }
  const id = await makeProgramme(tx, made, { actor: viewer.id, now })
  const part = partAfter('purpose') ?? 'purpose'
  return seeOther(routes.programmeSettingsPart({ id, part }))
}

/** What a new programme begins with: a ready preset, or one of the organisation's own. */
async function beginningOf(
  { tx, locale, now, timeZone }: MemberVisit,
  asked: { preset: string | null; own: string | null },
): Promise<Beginning | undefined> {
  const today = dayOf(now, { locale, zone: timeZone })
  const named = idIn(asked.own)
  const own = named && (await findOwnPreset(tx, named))
  if (own) return beginningFromOwn(own, locale, today)
  const preset = presetNamed(asked.preset)
  return preset && beginningFrom(preset, locale, today)
}

async function showOne({ tx, now, frame, params, url, viewer, timeZone }: MemberVisit): Promise<Answer> {
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme) return notFound()
  if (!may('coordinate', programme)) {
    const signedUp = await hasSignedUp(tx, programme.id, viewer.id)
    const today = dayOf(now, { locale: frame.locale, zone: timeZone })
    const mayJoin = mayApply(programme, today)
    return page(
      <ProgrammeInvitationPage frame={frame} programme={programme} signedUp={signedUp} mayJoin={mayJoin} />,
    )
  }
  const figures = (await figuresOfMyProgrammes(tx, now)).find(({ id }) => id === programme.id)
  if (!figures) return notFound()
  const told = noticed(frame, url.searchParams.get('done'))
  return page(<ProgrammePage frame={told} programme={programme} figures={figures} />)
}

function noticed(frame: Frame, done: string | null): Frame {
  const text =
    done === 'opened'
      ? setUpTexts(frame.locale).opened
      : done === 'removed'
        ? presetTexts(frame.locale).removed
        : undefined
  return text === undefined ? frame : { ...frame, notice: { kind: 'success', text } }
}
