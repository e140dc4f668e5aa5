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

/** What another says to a meeting's time. */
export interface TheirReply {
  readonly name: string
  readonly reply: Reply | undefined
}

interface Props {
  readonly meetingId: string
  readonly mine: Reply | undefined
  readonly theirs: readonly TheirReply[]
  /** What oneself has proposed, in words. */
  readonly proposed: string | undefined
}

/** What each says to a meeting's time, and what one can still say. */
export function ReplyCard({ meetingId: id, mine, theirs, proposed }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const agreed = mine === 'accepted' && theirs.every(({ reply }) => reply === 'accepted')
  return (
    <Card title={mine ? t.answered : t.title}>
      {agreed ? (
        <p>
          <State kind="active">{t.both}</State>
        </p>
      ) : (
        theirs.map(({ name, reply }) => (
          <p key={name}>
            {reply === undefined ? (
              <span class="quiet">{t.theirs.none(name)}</span>
            ) : (
              <State kind={kinds[reply]}>{t.theirs[reply](name)}</State>
            )}
          </p>
        ))
      )}
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
  theirs,
  byMail,
}: Pick<Props, 'meetingId' | 'theirs'> & {
  /** Invitations can be answered by mail as well. */
  byMail: boolean
}): JSX.Element {
  const t = texts(useFrame().locale)
  const others = theirs.map(({ name, reply }) => reply && `${t.theirs[reply](name)}.`)
  return (
    <NextStep title={t.title} line={[...others, byMail && t.byMail].filter(Boolean).join(' ') || undefined}>
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
