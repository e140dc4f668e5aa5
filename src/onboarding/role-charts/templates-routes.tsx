import { audit } from '../../audit/audit.ts'
import { documentFile } from '../../platform/documents/document-file.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import type { Programme } from '../../programmes/programme.ts'
import { listCoordinatedOrganisations } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { checkStages, doers, type ListedCheck } from '../check-lists/check-list.ts'
import { checkListDocument } from '../check-lists/check-list-document.ts'
import { knownChecks, usualChecks } from '../check-lists/known-checks.ts'
import { checkTexts } from '../check-lists/messages.ts'
import { asCoordinator } from '../coordinating.ts'
import { chartFor } from '../look-at-onboarding.ts'
import { saveTemplate, templateFor } from '../templates-store.ts'
import { chartTexts } from './messages.ts'
import { linesOf, type RoleChart } from './role-chart.ts'
import { roleChartDocument } from './role-chart-document.ts'
import { CheckListTemplatePage, fieldOf, RoleChartTemplatePage } from './template-pages.tsx'

/** What all newcomers of a programme get: the role chart and the check list, rewritten, printed, downloaded empty. */
export function templatesRoutes(router: Router): void {
  router.member.get(routes.roleChartTemplate, visit =>
    asCoordinator(visit, programme => showChart(visit, programme, untouched)),
  )
  router.member.post(routes.roleChartTemplate, visit =>
    asCoordinator(visit, programme => writeChart(visit, programme)),
  )
  router.member.get(routes.roleChartTemplateFile, visit =>
    asCoordinator(visit, async programme => {
      const chart = await chartFor(visit, programme)
      return fileOf(visit, chartTexts(visit.locale).fileName, roleChartDocument(chart, visit.locale))
    }),
  )
  router.member.get(routes.checkListTemplate, visit =>
    asCoordinator(visit, programme => showList(visit, programme, untouched)),
  )
  router.member.post(routes.checkListTemplate, visit =>
    asCoordinator(visit, programme => writeList(visit, programme)),
  )
  router.member.get(routes.checkListTemplateFile, visit =>
    asCoordinator(visit, async programme => {
      const checks = await listFor(visit, programme)
      return fileOf(
        visit,
        checkTexts(visit.locale).fileName,
        checkListDocument(checks, visit.locale, programme.name),
      )
    }),
  )
}

function fileOf(
  { params, now }: MemberVisit,
  name: string,
  document: PrintedDocument,
): Answer | Promise<Answer> {
  const { format } = params
  return format === 'pdf' || format === 'docx' ? documentFile(name, format, document, now) : notFound()
}

async function showChart(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const shown = {
    frame: noticed(visit, chartTexts(visit.locale).saved),
    programme,
    form,
    forAll: await mayWriteForAll(visit, programme),
    chart: await chartFor(visit, programme),
  }
  return page(<RoleChartTemplatePage {...shown} />, hasErrors(form) ? 422 : 200)
}

async function writeChart(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { form, locale } = visit
  const read = (doer: string) => linesOf(form.text(doer))
  const chart: RoleChart = {
    newcomer: read('newcomer'),
    mentor: read('mentor'),
    buddy: read('buddy'),
    leader: read('leader'),
  }
  const isReset = form.text('act') === 'reset'
  const errors = isReset ? {} : errorsIn(visit, Object.keys(chart))
  if (!isReset && Object.values(chart).every(lines => lines.length === 0))
    errors.mentor ??= chartTexts(locale).missing
  if (Object.keys(errors).length > 0) return showChart(visit, programme, formAgain(form, errors))
  await save(visit, programme, { role_chart: isReset ? null : chart })
  return seeOther(routes.roleChartTemplate({ id: programme.id }, { done: 'saved' }))
}

async function showList(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const shown = {
    frame: noticed(visit, checkTexts(visit.locale).saved),
    programme,
    form,
    forAll: await mayWriteForAll(visit, programme),
    checks: await listFor(visit, programme),
  }
  return page(<CheckListTemplatePage {...shown} />, hasErrors(form) ? 422 : 200)
}

/** A line that is left as it came along stays in everybody's own language; another is kept as it is written. */
async function writeList(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { form, locale } = visit
  const { known } = checkTexts(locale)
  const names = checkStages.flatMap(stage => doers.map(doer => fieldOf(stage, doer)))
  const isReset = form.text('act') === 'reset'
  const checks = checkStages.flatMap(stage =>
    doers.flatMap(doer =>
      linesOf(form.text(fieldOf(stage, doer))).map((line): ListedCheck => {
        const same = knownChecks.find(name => known[name] === line)
        return { stage, doer, known: same ?? '', words: same ? '' : line }
      }),
    ),
  )
  const errors = isReset ? {} : errorsIn(visit, names)
  if (!isReset && checks.length === 0) errors[names[0] ?? ''] ??= chartTexts(locale).missing
  if (Object.keys(errors).length > 0) return showList(visit, programme, formAgain(form, errors))
  await save(visit, programme, { check_list: isReset ? null : checks })
  return seeOther(routes.checkListTemplate({ id: programme.id }, { done: 'saved' }))
}

async function save(
  visit: MemberVisit,
  programme: Programme,
  part: Parameters<typeof saveTemplate>[2],
): Promise<void> {
  const { tx, form, viewer, now } = visit
  const forAll = form.text('forAll') === 'yes' && (await mayWriteForAll(visit, programme))
  const { id: programmeId, organisationId } = programme
  const by = { id: viewer.id, at: now }
  if (forAll) {
    await saveTemplate(tx, { organisationId, programmeId: undefined }, part, by)
    // What stood for this programme alone would hide it.
    const cleared = 'role_chart' in part ? { role_chart: null } : { check_list: null }
    await saveTemplate(tx, { organisationId, programmeId }, cleared, by)
  } else await saveTemplate(tx, { organisationId, programmeId }, part, by)
  const subject = 'role_chart' in part ? 'role_chart' : 'check_list'
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'change',
    subject,
    programmeId,
    organisationId,
    detail: { forAll },
  })
}

async function listFor({ tx }: MemberVisit, programme: Programme): Promise<readonly ListedCheck[]> {
  const { checkList } = await templateFor(tx, {
    organisationId: programme.organisationId,
    programmeId: programme.id,
  })
  return checkList ?? usualChecks(programme.settings)
}

async function mayWriteForAll({ tx }: MemberVisit, { organisationId }: Programme): Promise<boolean> {
  return (await listCoordinatedOrganisations(tx)).some(({ id }) => id === organisationId)
}

const longestLine = 300

function errorsIn(visit: MemberVisit, fields: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of fields) {
    const checks = linesOf(visit.form.text(field)).map(line => freeText(visit, longestLine).safeParse(line))
    const wrong = checks.find(({ success }) => !success)
    if (wrong?.error) errors[field] = wrong.error.issues[0]?.message ?? ''
  }
  return errors
}

function noticed({ frame, url }: MemberVisit, text: string) {
  return url.searchParams.get('done') === 'saved'
    ? { ...frame, notice: { kind: 'success' as const, text } }
    : frame
}
