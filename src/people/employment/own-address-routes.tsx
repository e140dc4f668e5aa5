import { sql } from 'kysely'
import type { JSX } from 'preact'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { texts } from './messages.ts'

/** The new mail address that HR asks for: one's own yes or no. */
export function ownAddressRoutes(router: Router): void {
  router.member.get(routes.myAddress, async ({ tx, frame, url, viewer }) =>
    page(<OwnAddressPage frame={noticed(frame, url)} email={await wantedAddress(tx, viewer.id)} />),
  )
  router.member.post(routes.myAddress, decide)
}

async function wantedAddress(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('address_change')
    .select('email')
    .where('person_id', '=', id)
    .executeTakeFirst()
  return row?.email
}

async function decide({ tx, form, viewer, now }: MemberVisit): Promise<Answer> {
  if ((await wantedAddress(tx, viewer.id)) === undefined) return seeOther(routes.myAddress())
  const { id, organisationId } = viewer
  const event = { at: now, actor: id, subject: 'address', subjectId: id, organisationId }
  if (form.text('answer') !== 'yes') {
    await tx.deleteFrom('address_change').where('person_id', '=', id).execute()
    await audit(tx, { ...event, verb: 'keep' })
    return seeOther(routes.myAddress({ done: 'kept' }))
  }
  const { rows } = await sql<{
    outcome: 'changed' | 'taken' | 'same'
  }>`select app.accept_address() as outcome`.execute(tx)
  const outcome = rows[0]?.outcome ?? 'same'
  if (outcome === 'changed') await audit(tx, { ...event, verb: 'accept' })
  return seeOther(routes.myAddress({ done: outcome }))
}

function OwnAddressPage({ frame, email }: { frame: Frame; email: string | undefined }): JSX.Element {
  const t = texts(frame.locale).own
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.me()}>{frame.who?.name ?? ''}</UpLink>
        <PageHeading title={t.title} lede={email === undefined ? t.nothing : t.lede(email)} />
      </div>
      {email !== undefined && (
        <Form action={routes.myAddress()}>
          <p>{t.line}</p>
          <Actions>
            <Button name="answer" value="yes">
              {t.yes}
            </Button>
            <Button look="secondary" name="answer" value="no">
              {t.no}
            </Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).own
  const done = searchParams.get('done')
  if (done !== 'changed' && done !== 'kept' && done !== 'taken') return frame
  return { ...frame, notice: { kind: done === 'taken' ? 'warning' : 'success', text: t[done] } }
}
