import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { InlineForm } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { State } from '../../ui/state.tsx'
import { texts } from './messages.ts'
import type { Reply } from './replies-store.ts'

interface Props {
  readonly meetingId: string
  readonly otherName: string
  readonly mine: Reply | undefined
  readonly theirs: Reply | undefined
  /** What oneself has proposed, in words. */
  readonly proposed: string | undefined
}

/** What each says to a meeting's time, and what one can still say. */
export function ReplyCard({ meetingId: id, otherName, mine, theirs, proposed }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const other = t.theirs[theirs ?? 'none'](otherName)
  const agreed = mine === 'accepted' && theirs === 'accepted'
  return (
    <Card title={mine ? t.answered : t.title}>
      <p>
        {agreed ? (
          <State kind="active">{t.both}</State>
        ) : theirs === undefined ? (
          <span class="quiet">{other}</span>
        ) : (
          <State kind={kinds[theirs]}>{other}</State>
        )}
      </p>
      {mine && !agreed && <Quiet>{t.mine[mine]}</Quiet>}
      {proposed && <Quiet>{proposed}</Quiet>}
      <Actions>
        <ButtonLink look="secondary" size="small" href={routes.meetingProposal({ id })}>
          {t.propose}
        </ButtonLink>
        <InlineForm action={routes.meetingReply({ id })}>
          {mine !== 'accepted' && (
            <Button look="tertiary" size="small" name="reply" value="accepted">
              {t.accept}
            </Button>
          )}
          {mine !== 'declined' && (
            <Button look="tertiary" size="small" name="reply" value="declined">
              {t.decline}
            </Button>
          )}
        </InlineForm>
      </Actions>
    </Card>
  )
}

/** Asks whoever has not said it yet whether a meeting's time suits. */
export function ReplyStep({
  meetingId: id,
  otherName,
  theirs,
  byMail,
}: Pick<Props, 'meetingId' | 'otherName' | 'theirs'> & {
  /** Invitations can be answered by mail as well. */
  byMail: boolean
}): JSX.Element {
  const t = texts(useFrame().locale)
  const other = theirs && `${t.theirs[theirs](otherName)}.`
  return (
    <NextStep title={t.title} line={[other, byMail && t.byMail].filter(Boolean).join(' ') || undefined}>
      <InlineForm action={routes.meetingReply({ id })}>
        <Button name="reply" value="accepted">
          {t.accept}
        </Button>
        <Button look="tertiary" name="reply" value="declined">
          {t.decline}
        </Button>
        <ButtonLink look="tertiary" href={routes.meetingProposal({ id })}>
          {t.propose}
        </ButtonLink>
      </InlineForm>
    </NextStep>
  )
}

const kinds = { accepted: 'active', tentative: 'wait', declined: 'late' } as const
