import type { JSX } from 'preact'
import { styleTexts } from '../programmes/messages-style.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Prose, Quiet } from '../ui/heading.tsx'
import type { RoomPart } from './room-parts.ts'

/** What the first meeting is for, as the programme's mentor style has it, until the trial is over (D6, G8, S4). */
export const firstMeetingInRoom: RoomPart = async (_visit, { mentorship, programme }) =>
  mentorship.state === 'trial' ? { aside: <FirstMeeting settings={programme.settings} /> } : {}

export function FirstMeeting({ settings }: { settings: ProgrammeSettings }): JSX.Element {
  const t = styleTexts(useFrame().locale)
  return (
    <Card title={t.firstTitle} look="sand">
      <Prose>
        <ul>
          {t.firstMeeting[settings.mentorStyle].map(line => (
            <li key={line}>{line}</li>
          ))}
          <li>{t.contentBy[settings.contentBy]}</li>
        </ul>
      </Prose>
      <Quiet>{t.firstMatch}</Quiet>
    </Card>
  )
}
