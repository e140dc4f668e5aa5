import { sql } from 'kysely'
import { becomePerson } from '../platform/database/transaction.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, notFound, page, seeOther, type Visit } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { beginSession } from '../sign-in/sessions.ts'
import { demonstrationMails, MailsPage } from './mails-page.tsx'
import { isDemonstrationRole, stepInAs } from './roles.ts'
import { RolesPage } from './roles-page.tsx'
import { setUpDemonstration } from './set-up-demonstration.ts'

/** The demonstration: made once on a new installation, then entered as whom one likes. Elsewhere it is not there. */
export function demonstrationRoutes(router: Router): void {
  router.open.post(routes.demonstration, async visit =>
    (await setUpDemonstration(visit.house)) ? seeOther(routes.demonstration()) : notFound(),
  )
  router.open.get(routes.demonstration, async visit => {
    const mode = await modeOf(visit)
    if (mode === 'new') return seeOther(routes.welcome())
    return mode === 'demonstration' ? page(<RolesPage frame={visit.frame} />) : notFound()
  })
  router.open.post(routes.demonstrationVisit, stepIn)
  router.open.get(routes.demonstrationMails, async visit =>
    (await modeOf(visit)) === 'demonstration'
      ? page(<MailsPage frame={visit.frame} mails={await demonstrationMails(visit.tx)} />)
      : notFound(),
  )
}

/** Signs the visitor in as one of the invented people, in the visitor's own language. */
async function stepIn(visit: Visit): Promise<Answer> {
  const role = visit.form.text('role')
  if (!isDemonstrationRole(role) || (await modeOf(visit)) !== 'demonstration') return notFound()
  const { rows } = await sql<{ person_id: string }>`
    select person_id from app.person_by_email(${stepInAs[role].email})`.execute(visit.tx)
  const [who] = rows
  if (!who) return notFound()
  await becomePerson(visit.tx, who.person_id)
  await visit.tx.updateTable('person').set({ locale: visit.locale }).where('id', '=', who.person_id).execute()
  await beginSession(visit, who.person_id, 'demonstration')
  return seeOther(routes.home())
}

async function modeOf({ tx }: Visit): Promise<string> {
  const { rows } = await sql<{ mode: string }>`select app.installation_mode() as mode`.execute(tx)
  return rows[0]?.mode ?? 'own'
}
