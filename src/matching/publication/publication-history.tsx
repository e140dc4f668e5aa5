import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { dayAndTime, time } from '../../ui/dates.ts'
import { InlineForm } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Section } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { State } from '../../ui/state.tsx'
import { publicationWords } from './messages.ts'
import { canBeTakenBack, type Publication } from './publications-store.ts'

export type NamedPublication = Publication & { readonly byName: string | null }

interface Shown {
  readonly publications: readonly NamedPublication[]
  /** Of groups, not of pairs. */
  readonly groups: boolean
}

/** The publications whose mails have not gone yet: when they go, and a way to take them back. */
export function Regret({ publications, groups, now }: Shown & { now: Date }): JSX.Element | null {
  const frame = useFrame()
  const t = publicationWords(frame.locale, groups)
  const open = publications.filter(publication => canBeTakenBack(publication, now))
  if (open.length === 0) return null
  return (
    <>
      {open.map(({ id, mailsAt, pairs }) => (
        <Notice key={id} kind="success" title={t.published(pairs, number(pairs, frame.locale))}>
          <p>{t.regret(time(mailsAt, frame))}</p>
          <Actions>
            <InlineForm action={routes.publicationRemoval({ id })}>
              <Button look="secondary" size="small">
                {t.takeBack}
              </Button>
            </InlineForm>
          </Actions>
        </Notice>
      ))}
    </>
  )
}

/** Who has published pairs of a run, when, and whether the mails have gone. */
export function PublicationHistory({ publications, groups }: Shown): JSX.Element | null {
  const frame = useFrame()
  const t = publicationWords(frame.locale, groups)
  if (publications.length === 0) return null
  return (
    <Section title={t.history}>
      <PlainList>
        {publications.map(({ id, at, pairs, byName, mailsAt, mailedAt, takenBackAt, kept }) => (
          <PlainItem
            key={id}
            above={
              takenBackAt ? (
                <State kind="late">{t.states.takenBack(dayAndTime(takenBackAt, frame))}</State>
              ) : mailedAt ? (
                <State kind="active">{t.states.sent(dayAndTime(mailedAt, frame))}</State>
              ) : (
                <State kind="wait">{t.states.waiting(dayAndTime(mailsAt, frame))}</State>
              )
            }
            title={dayAndTime(at, frame)}
            line={`${t.historyLine(pairs, number(pairs, frame.locale), byName ?? t.somebody)}${
              takenBackAt && kept ? `. ${t.stayed(kept)}` : ''
            }`}
          />
        ))}
      </PlainList>
    </Section>
  )
}
