import { audit } from '../../audit/audit.ts'
import { versionOf } from '../../platform/crypto.ts'
import { documentFile } from '../../platform/documents/document-file.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import type { Programme } from '../../programmes/programme.ts'
import { listCoordinatedOrganisations } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { checkStages, doers, type ListedCheck } from '../check-lists/check-list.ts'
import { checkListDocument } from '../check-lists/check-list-document.ts'
import { knownChecks, usualChecks } from '../check-lists/known-checks.ts'
import { checkTexts } from '../check-lists/messages.ts'
import { asCoordinator } from '../coordinating.ts'
import { chartFor } from '../look-at-onboarding.ts'
import { saveTemplate, templateFor } from '../templates-store.ts'
import { chartTexts } from './messages.ts'
import { linesOf, longestLine, mostLines, type RoleChart, readRoleChart } from './role-chart.ts'
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
      const { checkList } = await templateOf(visit, programme)
      const checks = checkList ?? usualChecks(programme.settings)
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
  const { roleChart } = await templateOf(visit, programme)
  const shown = {
    frame: noticed(visit, chartTexts(visit.locale).saved),
    programme,
    form,
    forAll: await mayWriteForAll(visit, programme),
    version: versionOf(roleChart ?? null),
    chart: roleChart ?? chartTexts(visit.locale).usual,
  }
  return page(<RoleChartTemplatePage {...shown} />, form === untouched ? 200 : 422)
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
  const { roleChart } = await templateOf(visit, programme)
  if (Object.keys(errors).length > 0 || isMeanwhile(visit, roleChart, isReset ? null : chart))
    return showChart(visit, programme, formAgain(form, errors))
  // Left as it came along, it stays in everybody's own language.
  const isAsItCame = !roleChart && versionOf(chart) === versionOf(readRoleChart(chartTexts(locale).usual))
  if (!isAsItCame) await save(visit, programme, { role_chart: isReset ? null : chart })
  return seeOther(routes.roleChartTemplate({ id: programme.id }, { done: 'saved' }))
}

async function showList(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const { checkList } = await templateOf(visit, programme)
  const shown = {
    frame: noticed(visit, checkTexts(visit.locale).saved),
    programme,
    form,
    forAll: await mayWriteForAll(visit, programme),
    version: versionOf(checkList ?? null),
    checks: checkList ?? usualChecks(programme.settings),
  }
  return page(<CheckListTemplatePage {...shown} />, form === untouched ? 200 : 422)
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
  const { checkList } = await templateOf(visit, programme)
  if (Object.keys(errors).length > 0 || isMeanwhile(visit, checkList, isReset ? null : checks))
    return showList(visit, programme, formAgain(form, errors))
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

const templateOf = ({ tx }: MemberVisit, { organisationId, id: programmeId }: Programme) =>
  templateFor(tx, { organisationId, programmeId })

/** Somebody has saved something else since the form was opened. The same sent twice is no quarrel. */
function isMeanwhile({ form }: MemberVisit, standing: unknown, written: unknown): boolean {
  const [from, now] = [form.text('version'), versionOf(standing ?? null)]
  return from !== '' && from !== now && versionOf(written) !== now
}

async function mayWriteForAll({ tx }: MemberVisit, { organisationId }: Programme): Promise<boolean> {
  return (await listCoordinatedOrganisations(tx)).some(({ id }) => id === organisationId)
}

function errorsIn(visit: MemberVisit, fields: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of fields) {
    const checks = linesOf(visit.form.text(field)).map(line => freeText(visit, longestLine).safeParse(line))
    const wrong = checks.find(({ success }) => !success)
    if (wrong?.error) errors[field] = wrong.error.issues[0]?.message ?? ''
    else if (checks.length > mostLines) errors[field] = chartTexts(visit.locale).tooMany(mostLines)
  }
  return errors
}

function noticed({ frame, url }: MemberVisit, text: string) {
  return url.searchParams.get('done') === 'saved'
    ? { ...frame, notice: { kind: 'success' as const, text } }
    : frame
}
