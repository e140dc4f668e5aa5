import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { texts } from './messages.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import { NewProgrammePage } from './new-programme-page.tsx'
import { PresetChoicePage } from './preset-choice-page.tsx'
import { type OfferedPreset, offeredPresets, presets } from './presets.ts'
import { type ProgrammeFrame, suggestedDates } from './programme.ts'
import { matchingSchema, programmeSchema, stateSchema } from './programme-form.ts'
import { ProgrammeInvitationPage } from './programme-invitation-page.tsx'
import { ProgrammePage } from './programme-page.tsx'
import { may } from './programme-policy.ts'
import { ProgrammeSettingsPage } from './programme-settings-page.tsx'
import { changeProgramme, makeProgramme } from './programmes-actions.ts'
import { ProgrammesPage } from './programmes-page.tsx'
import {
  findProgramme,
  hasSignedUp,
  listCoordinatedOrganisations,
  listProgrammes,
} from './programmes-store.ts'

export function programmesRoutes(router: Router): void {
  router.member.get(routes.programmes, showList)
  router.member.post(routes.programmes, make)
  router.member.get(routes.newProgramme, showNew)
  router.member.get(routes.programme, showOne)
  router.member.get(routes.programmeSettings, showSettings)
  router.member.post(routes.programmeSettings, change)
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
  const organisations = await listCoordinatedOrganisations(visit.tx)
  if (organisations.length === 0) return notFound()
  const preset = presetIn(visit.url.searchParams.get('preset'))
  if (!preset) return page(<PresetChoicePage frame={visit.frame} />)
  const suggested = suggestedFrame(preset, visit)
  return page(
    <NewProgrammePage
      frame={visit.frame}
      form={untouched}
      preset={preset}
      suggested={suggested}
      organisations={organisations}
    />,
  )
}

async function make(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, form, locale, viewer, now } = visit
  const organisations = await listCoordinatedOrganisations(tx)
  const preset = presetIn(form.text('preset'))
  if (organisations.length === 0 || !preset) return notFound()
  const checked = checkForm(form, programmeSchema(locale, presets[preset].settings))
  const chosen = organisations.length === 1 ? organisations[0]?.id : form.text('organisation')
  const organisation = organisations.find(({ id }) => id === chosen)
  if ('again' in checked || !organisation) {
    const errors = {
      ...(organisation ? {} : { organisation: settingsTexts(locale).errors.organisation }),
      ...('again' in checked ? checked.again.errors : {}),
    }
    const suggested = suggestedFrame(preset, visit)
    return page(
      <NewProgrammePage
        frame={frame}
        form={formAgain(form, errors)}
        preset={preset}
        suggested={suggested}
        organisations={organisations}
      />,
      422,
    )
  }
  const made = { organisationId: organisation.id, preset, frame: checked.read }
  const id = await makeProgramme(tx, made, { actor: viewer.id, now })
  return seeOther(routes.programme({ id }, { done: 'created' }))
}

async function showOne({ tx, now, frame, params, url, viewer }: MemberVisit): Promise<Answer> {
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme) return notFound()
  if (!may('coordinate', programme)) {
    const signedUp = await hasSignedUp(tx, programme.id, viewer.id)
    return page(<ProgrammeInvitationPage frame={frame} programme={programme} signedUp={signedUp} />)
  }
  const figures = (await figuresOfMyProgrammes(tx, now)).find(({ id }) => id === programme.id)
  if (!figures) return notFound()
  const told = noticed(frame, url.searchParams.get('done'))
  return page(<ProgrammePage frame={told} programme={programme} figures={figures} />)
}

async function showSettings({ tx, frame, params }: MemberVisit): Promise<Answer> {
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme || !may('coordinate', programme)) return notFound()
  return page(<ProgrammeSettingsPage frame={frame} form={untouched} programme={programme} />)
}

async function change(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, form, locale, viewer, now, params } = visit
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme || !may('coordinate', programme)) return notFound()
  const given = checkForm(form, programmeSchema(locale, programme.settings))
  const matching = checkForm(form, matchingSchema(locale))
  const state = checkForm(form, stateSchema(locale))
  if ('again' in given || 'again' in matching || 'again' in state) {
    const errors = Object.assign(
      {},
      ...[given, state, matching].map(part => ('again' in part ? part.again.errors : {})),
    )
    const again = formAgain(form, errors)
    return page(<ProgrammeSettingsPage frame={frame} form={again} programme={programme} />, 422)
  }
  const settings = { ...given.read.settings, matching: matching.read }
  await changeProgramme(
    tx,
    programme,
    { ...given.read, settings, state: state.read.state },
    { actor: viewer.id, now },
  )
  return seeOther(routes.programme({ id: programme.id }, { done: 'saved' }))
}

function presetIn(given: string | null): OfferedPreset | undefined {
  return offeredPresets.find(name => name === given)
}

function suggestedFrame(preset: OfferedPreset, { locale, now, timeZone }: MemberVisit): ProgrammeFrame {
  const { settings, scope, aim } = presets[preset]
  const dates = suggestedDates(settings.months, dayOf(now, { locale, zone: timeZone }))
  const { title, purpose } = texts(locale).presets[preset]
  const name = texts(locale).suggestedName(title, dates.startsOn.slice(0, 4))
  return { name, purpose, scope, aim, settings, ...dates }
}

function noticed(frame: Frame, done: string | null): Frame {
  const t = texts(frame.locale)
  const text = done === 'created' ? t.created : done === 'saved' ? t.saved : undefined
  return text === undefined ? frame : { ...frame, notice: { kind: 'success', text } }
}
