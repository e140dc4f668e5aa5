import { basename } from 'node:path'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { personalNumberIn } from '../../platform/personal-number.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { spreadsheetRefusal } from '../../platform/spreadsheet/messages.ts'
import type { Programme } from '../../programmes/programme.ts'
import { may } from '../../programmes/programme-policy.ts'
import { listCoordinatedOrganisations, listProgrammes } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { deleteOldImports, insertImport } from './imports-store.ts'
import { texts } from './messages.ts'
import { readPeopleList } from './people-list.ts'
import { cleanText } from './plain-text.ts'
import { noProgramme, UploadPage } from './upload-page.tsx'

export function uploadRoutes(router: Router): void {
  router.member.get(routes.newImport, visit => upload(visit, untouched))
  router.member.post(routes.imports, receive)
}

async function upload(visit: MemberVisit, form: FormState): Promise<Answer> {
  if (!visit.viewer.coordinates) return notFound()
  const { programmes, organisations } = await coordinatedBy(visit)
  const asked = visit.url.searchParams.get('programme') ?? undefined
  // Where people come all the time they come alone; a list is brought to a programme that begins together.
  const likely = programmes.find(({ settings }) => settings.signUpUntil !== null) ?? programmes[0]
  return page(
    <UploadPage
      frame={visit.frame}
      form={form}
      programmes={programmes}
      programmeId={(programmes.find(({ id }) => id === asked) ?? likely)?.id}
      withoutProgramme={organisations.length > 0}
    />,
    hasErrors(form) ? 422 : 200,
  )
}

async function receive(visit: MemberVisit): Promise<Answer> {
  const { form, tx, house, now, viewer, locale } = visit
  if (!viewer.coordinates) return notFound()
  const t = texts(locale).upload
  const { programmes, organisations } = await coordinatedBy(visit)
  const chosen = form.text('programme')
  const programme = programmes.find(({ id }) => id === chosen)
  const errors: Record<string, string> = {}
  const mayGoWithout = organisations.length > 0 && chosen === noProgramme
  if (programme === undefined && !mayGoWithout) errors.programme = t.programmeMissing
  const sent = form.files.file
  if (sent === undefined) errors.file = t.fileMissing
  const again = () => upload(visit, { values: { ...form.values }, errors })
  if (sent === undefined || hasErrors({ values: {}, errors })) return again()
  const sheets = await readPeopleList(new Uint8Array(await sent.arrayBuffer()), now)
  if (isRefusal(sheets)) {
    errors.file = spreadsheetRefusal(sheets, locale)
    return again()
  }
  await deleteOldImports(tx, now)
  const own = organisations.find(({ id }) => id === viewer.organisationId) ?? organisations[0]
  const id = await insertImport(tx, house, {
    personId: viewer.id,
    organisationId: programme?.organisationId ?? own?.id ?? viewer.organisationId,
    programmeId: programme?.id,
    fileName: fileNameOf(sent.name, now),
    sheets,
  })
  return seeOther(routes.importColumns({ id }))
}

async function coordinatedBy({ tx }: MemberVisit): Promise<{
  programmes: Programme[]
  organisations: { id: string; name: string }[]
}> {
  const all = await listProgrammes(tx)
  const programmes = all.filter(programme => may('coordinate', programme) && programme.state !== 'closed')
  return { programmes, organisations: await listCoordinatedOrganisations(tx) }
}

/** The name alone, without a folder, and without a personal number if somebody called the file by one. */
function fileNameOf(sent: string, now: Date): string {
  const name = cleanText(basename(sent.replaceAll('\\', '/'))).slice(-120)
  return name === '' || personalNumberIn(name, now) !== undefined ? '–' : name
}
