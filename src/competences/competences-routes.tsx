import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, json, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { locales } from '../platform/i18n.ts'
import { isRefusal } from '../platform/refusal.ts'
import { wordsIn } from '../platform/search-words.ts'
import { spreadsheetRefusal } from '../platform/spreadsheet/messages.ts'
import { routes } from '../routes.ts'
import { type FormState, textIn, untouched } from '../ui/form-state.ts'
import { number } from '../ui/quantities.ts'
import { competenceSchema } from './competence.ts'
import { bringInConcepts, changeCompetence, extendCompetences, readConcepts } from './competences-actions.ts'
import { CompetencesPage } from './competences-page.tsx'
import { countShared, myOrganisations, ownCompetences, suggestCompetences } from './competences-store.ts'
import { texts } from './messages.ts'

export function competencesRoutes(router: Router): void {
  router.member.get(routes.competences, visit => show(visit, untouched))
  router.member.post(routes.competences, add)
  router.member.post(routes.competenceImport, bringIn)
  router.member.get(routes.competenceSuggestions, suggest)
}

const suggestionsShown = 8

/** What somebody who writes may mean: JSON for the page's own script. */
async function suggest({ tx, url }: MemberVisit): Promise<Answer> {
  const words = wordsIn(url.searchParams.get('words') ?? '')
  const found = await suggestCompetences(tx, words, suggestionsShown)
  return json(found.map(({ name }) => name))
}

async function show(visit: MemberVisit, form: FormState): Promise<Answer> {
  const { tx, viewer, frame, locale, url } = visit
  const organisations = await myOrganisations(tx)
  if (organisations.length === 0 && !viewer.administrator) return notFound()
  const t = texts(locale)
  const done = url.searchParams.get('done')
  const came = Number(url.searchParams.get('count'))
  const text =
    done === 'added' || done === 'changed'
      ? t[done]
      : done === 'imported' && came > 0
        ? t.imported(number(came, locale))
        : ''
  const own = await ownCompetences(tx)
  const asked = url.searchParams.get('change') ?? textIn(form, 'id', undefined)
  const view = {
    shared: await countShared(tx),
    own,
    changing: own.find(({ id }) => id === asked),
    organisations,
    mayImport: viewer.administrator,
  }
  const framed = text === '' ? frame : { ...frame, notice: { kind: 'success' as const, text } }
  return page(<CompetencesPage frame={framed} form={form} view={view} />, form === untouched ? 200 : 422)
}

async function add(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, form, locale, now } = visit
  const organisations = await myOrganisations(tx)
  const organisation = organisations.find(({ id }) => id === form.text('organisation')) ?? organisations[0]
  if (!organisation) return notFound()
  const checked = checkForm(form, competenceSchema(locale, now))
  if ('again' in checked) return show(visit, { ...checked.again, id: 'add' })
  const names = { ...checked.read, others: checked.read.others.replaceAll(/\s*[\n,;]\s*/g, '\n') }
  const before = (await ownCompetences(tx)).find(({ id }) => id === form.text('id'))
  if (before) await changeCompetence(tx, { personId: viewer.id, now }, before, names)
  else await extendCompetences(tx, { personId: viewer.id, organisationId: organisation.id, now }, names)
  return seeOther(routes.competences({ done: before ? 'changed' : 'added' }))
}

async function bringIn(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, form, locale, now } = visit
  if (!viewer.administrator) return notFound()
  const t = texts(locale)
  const again = (error: string, field = 'file') =>
    show(visit, { ...formAgain(form, { [field]: error }), id: 'import' })
  const language = locales.find(known => known === form.text('language'))
  if (!language) return again(t.errors.language, 'language')
  const { file } = form.files
  if (!file || file.size === 0) return again(t.errors.file)
  const concepts = await readConcepts(new Uint8Array(await file.arrayBuffer()))
  if (isRefusal(concepts)) {
    return again(
      concepts.refused === 'no-concepts' ? t.errors['no-concepts'] : spreadsheetRefusal(concepts, locale),
    )
  }
  await bringInConcepts(tx, concepts, { locale: language, now, personId: viewer.id })
  return seeOther(routes.competences({ done: 'imported', count: String(concepts.length) }))
}
