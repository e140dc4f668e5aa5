import type { JSX } from 'preact'
import { type EnteredRoom, firstNames, othersIn } from '../mentorships/enter-room.ts'
import { ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { type Agreements, type Draft, hasSigned, type Signed, unsignedBy } from './agreement.ts'
import { ChangesSection } from './changes/changes-section.tsx'
import { texts } from './messages.ts'
import { pageTexts } from './messages-page.ts'
import { paperTexts } from './paper/messages.ts'
import { signingTexts } from './signing/messages.ts'
import { SignForm } from './signing/sign-form.tsx'
import type { Terms } from './terms.ts'
import { termsInWords } from './terms-words.ts'

interface Props {
  frame: Frame
  entered: EnteredRoom
  agreements: Agreements
  form: FormState
  /** The text may still be changed and signed. */
  open: boolean
  /** The other has changed the text while it was read. */
  warning?: string | undefined
  /** The text as the viewer last knew it. */
  seen?: Terms | undefined
  /** The viewer can show with a passkey that it is them. */
  withPasskey: boolean
}

/** The agreement as it is: what waits for both names, and what holds. */
export function AgreementPage(props: Props): JSX.Element {
  const { frame, entered, agreements, form, open, warning, withPasskey } = props
  const { draft, inForce } = agreements
  const t = pageTexts(frame.locale)
  const title = texts(frame.locale).ours
  const id = entered.mentorship.id
  return (
    <Page
      frame={frame}
      title={titleIn(entered, title, frame.locale)}
      width="read"
      form={form}
      modules={withPasskey && unsignedBy(agreements, entered.me.id) ? ['passkey.js'] : []}
    >
      <ToRoom id={id} pair={entered} />
      <PageHeading title={title} lede={draft || inForce ? texts(frame.locale).preamble : undefined} />
      {warning && <Notice kind="warning">{warning}</Notice>}
      {draft && open && <Waiting {...props} draft={draft} />}
      {inForce && !draft && <InForce {...props} inForce={inForce} />}
      {inForce && draft && (
        <Details summary={t.holds.before}>
          <InForce {...props} inForce={inForce} />
        </Details>
      )}
      {!draft && !inForce && (
        <EmptyState
          drawing="chairs"
          title={t.nothing.title}
          action={
            open && (
              <ButtonLink href={routes.agreement({ id }, { write: 'yes' })}>{t.nothing.write}</ButtonLink>
            )
          }
        >
          {t.nothing.line(firstNames(entered, frame.locale).mentee)}
        </EmptyState>
      )}
    </Page>
  )
}

/** A text that one or both have yet to say yes to: what it says, who has, and one's own yes. */
function Waiting(props: Props & { draft: Draft }): JSX.Element {
  const { frame, entered, agreements, form, draft, seen, withPasskey } = props
  const t = pageTexts(frame.locale).sign
  const id = entered.mentorship.id
  const isChange = agreements.inForce !== undefined
  const withSignatures = entered.programme.settings.agreement === 'signed'
  const isMine = hasSigned(draft, entered.me.id)
  return (
    <Stack>
      <ChangesSection entered={entered} draft={draft} inForce={agreements.inForce} seen={seen} />
      <TermsParts version={draft} entered={entered} />
      <Card title={isChange ? t.titleChange : t.title} look="sand">
        <Names version={draft} entered={entered} />
        {isMine ? (
          <p class="strong">{t.yours(othersIn(entered, frame.locale))}</p>
        ) : (
          <SignForm
            id={id}
            draft={draft}
            form={form}
            withSignatures={withSignatures}
            withPasskey={withPasskey}
          />
        )}
      </Card>
      <Actions>
        <ButtonLink look="secondary" href={routes.agreement({ id }, { write: 'yes' })}>
          {t.change}
        </ButtonLink>
        {isChange && (
          <InlineForm action={routes.agreementWithdrawal({ id })}>
            <Button look="tertiary">{t.withdraw}</Button>
          </InlineForm>
        )}
      </Actions>
      <Quiet>{t.changeHint}</Quiet>
      <p class="small">
        <Link href={routes.agreementText({ id }, { draft: 'yes' })} download>
          {paperTexts(frame.locale).word}
        </Link>
      </p>
    </Stack>
  )
}

function InForce(props: Props & { inForce: Signed }): JSX.Element {
  const { frame, entered, agreements, open, inForce, form, withPasskey } = props
  const t = pageTexts(frame.locale)
  const id = entered.mentorship.id
  const isComing = open && unsignedBy(agreements, entered.me.id) === inForce
  const withSignatures = entered.programme.settings.agreement === 'signed'
  return (
    <Stack>
      <p class="strong">{t.holds.since(day(inForce.signedAt, frame))}</p>
      <Actions>
        <ButtonLink href={routes.agreementDocument({ id })}>{t.holds.download}</ButtonLink>
        {open && !agreements.draft && (
          <ButtonLink look="secondary" href={routes.agreement({ id }, { write: 'yes' })}>
            {t.holds.propose}
          </ButtonLink>
        )}
      </Actions>
      <TermsParts version={inForce} entered={entered} />
      {isComing && (
        <Card title={t.sign.titleComing} look="sand">
          <SignForm
            id={id}
            draft={inForce}
            form={form}
            withSignatures={withSignatures}
            withPasskey={withPasskey}
          />
        </Card>
      )}
      <Section title={withSignatures ? t.holds.under : t.holds.underWithout}>
        <Names version={inForce} entered={entered} />
        <Quiet>{t.version(inForce.version)}</Quiet>
        <p class="small">
          <Link href={routes.agreementText({ id })} download>
            {paperTexts(frame.locale).word}
          </Link>
        </p>
      </Section>
    </Stack>
  )
}

function TermsParts({ version, entered }: { version: Draft | Signed; entered: EnteredRoom }): JSX.Element {
  const frame = useFrame()
  return (
    <>
      {termsInWords(version.terms, firstNames(entered, frame.locale), frame).map(({ title, rows, note }) => (
        <Section key={title} title={title}>
          <SummaryList rows={rows.map(({ term, lines }) => ({ term, value: <Lines lines={lines} /> }))} />
          {note && <Quiet>{note}</Quiet>}
        </Section>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }): JSX.Element {
  const [only] = lines
  if (lines.length === 1) return <>{only}</>
  return (
    <ul class="ds-list">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Who has said yes to this very text, the mentee first, and who has not. */
function Names({ version, entered }: { version: Draft | Signed; entered: EnteredRoom }): JSX.Element {
  const frame = useFrame()
  const t = pageTexts(frame.locale).sign
  const words = entered.programme.settings.agreement === 'signed' ? t.signed : t.agreed
  return (
    <PlainList>
      {[...entered.mentees, entered.mentor].map(({ id, name }) => {
        const signature = version.signatures.find(({ by }) => by === id)
        return (
          <PlainItem
            key={id}
            title={signature ? words(name, day(signature.at, frame)) : t.notYet(name)}
            line={signature?.means === 'passkey' && signingTexts(frame.locale).confirmed}
          />
        )
      })}
    </PlainList>
  )
}
