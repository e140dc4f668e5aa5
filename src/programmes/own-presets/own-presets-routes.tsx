import { z } from 'zod'
import { audit } from '../../audit/audit.ts'
import { checkForm, formAgain, typed } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import type { Locale } from '../../platform/i18n.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { asMaker } from '../as-maker.ts'
import { texts as settingsTexts } from '../messages-settings.ts'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import { deleteOwnPreset, findOwnPreset } from './organisation-presets-store.ts'
import { keepAsPreset } from './own-presets-actions.ts'
import { mostOfPreset, SavePresetPage } from './save-preset-page.tsx'

/** An organisation's own presets: kept from a programme, removed when they are of no more use. */
export function ownPresetsRoutes(router: Router): void {
  router.member.get(routes.programmePreset, visit => asMaker(visit, show))
  router.member.post(routes.programmePreset, visit => asMaker(visit, save))
  router.member.post(routes.presetRemoval, remove)
}

async function show(visit: MemberVisit, programme: Programme): Promise<Answer> {
  return formPage(visit, programme, untouched)
}

function formPage({ frame }: MemberVisit, programme: Programme, form: FormState): Answer {
  return page(
    <SavePresetPage frame={frame} form={form} programme={programme} />,
    form === untouched ? 200 : 422,
  )
}

async function save(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, form, locale, viewer, now } = visit
  const checked = checkForm(form, presetSchema(locale))
  if ('again' in checked) return formPage(visit, programme, checked.again)
  const kept = await keepAsPreset(tx, programme, checked.read, { actor: viewer.id, now })
  if (isRefusal(kept))
    return formPage(visit, programme, formAgain(form, { name: texts(locale).errors.taken }))
  return seeOther(routes.programmeSettings({ id: programme.id }, { done: 'preset' }))
}

async function remove({ tx, params, viewer, now }: MemberVisit): Promise<Answer> {
  const preset = await findOwnPreset(tx, params.id ?? '')
  if (!preset) return notFound()
  await deleteOwnPreset(tx, preset.id)
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'remove',
    subject: 'preset',
    subjectId: preset.id,
    organisationId: preset.organisationId,
  })
  return seeOther(routes.newProgramme({ done: 'removed' }))
}

function presetSchema(locale: Locale) {
  const short = (most: number) => typed.pipe(z.string().max(most, settingsTexts(locale).errors.tooLong(most)))
  return z.object({
    name: short(mostOfPreset.name).refine(name => name !== '', texts(locale).errors.name),
    line: short(mostOfPreset.line),
  })
}
