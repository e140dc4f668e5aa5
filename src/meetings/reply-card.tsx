import type { JSX } from 'preact'
import { translations } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InlineForm } from '../ui/form.tsx'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { State } from '../ui/state.tsx'
import type { Reply } from './replies-store.ts'

const texts = translations({
  da: {
    title: 'Passer tiden?',
    accept: 'Ja, det passer',
    decline: 'Nej, jeg kan ikke',
    propose: 'Foreslå en anden tid',
    mine: { accepted: 'Du har sagt ja', declined: 'Du har sagt, at du ikke kan' },
    theirs: {
      accepted: (other: string) => `${other} har sagt ja`,
      declined: (other: string) => `${other} kan ikke`,
      none: (other: string) => `${other} har ikke svaret endnu`,
    },
  },
  nb: {
    title: 'Passer tiden?',
    accept: 'Ja, det passer',
    decline: 'Nei, jeg kan ikke',
    propose: 'Foreslå en annen tid',
    mine: { accepted: 'Du har sagt ja', declined: 'Du har sagt at du ikke kan' },
    theirs: {
      accepted: other => `${other} har sagt ja`,
      declined: other => `${other} kan ikke`,
      none: other => `${other} har ikke svart ennå`,
    },
  },
  en: {
    title: 'Does the time suit you?',
    accept: 'Yes, it does',
    decline: 'No, I cannot',
    propose: 'Suggest another time',
    mine: { accepted: 'You have said yes', declined: 'You have said that you cannot' },
    theirs: {
      accepted: other => `${other} has said yes`,
      declined: other => `${other} cannot`,
      none: other => `${other} has not answered yet`,
    },
  },
})

/** What each says to a meeting's time, in place of the buttons of an invitation that a mailbox would read. */
export function ReplyCard({
  meetingId: id,
  otherName,
  mine,
  theirs,
}: {
  meetingId: string
  otherName: string
  mine: Reply | undefined
  theirs: Reply | undefined
}): JSX.Element {
  const t = texts(useFrame().locale)
  const other = t.theirs[theirs ?? 'none'](otherName)
  return (
    <Card title={t.title}>
      <p>
        {theirs === undefined ? (
          <span class="quiet">{other}</span>
        ) : (
          <State kind={theirs === 'accepted' ? 'active' : 'late'}>{other}</State>
        )}
      </p>
      {mine && <Quiet>{t.mine[mine]}</Quiet>}
      <Actions>
        <InlineForm action={routes.meetingReply({ id })}>
          {mine !== 'accepted' && (
            <Button look="secondary" size="small" name="reply" value="accepted">
              {t.accept}
            </Button>
          )}
          {mine !== 'declined' && (
            <Button look="tertiary" size="small" name="reply" value="declined">
              {t.decline}
            </Button>
          )}
        </InlineForm>
        {(mine === 'declined' || theirs === 'declined') && (
          <ButtonLink look="secondary" size="small" href={routes.meeting({ id }, { change: 'yes' })}>
            {t.propose}
          </ButtonLink>
        )}
      </Actions>
    </Card>
  )
}
