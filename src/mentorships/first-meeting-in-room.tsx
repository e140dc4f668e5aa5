import type { JSX } from 'preact'
import { styleTexts } from '../programmes/messages-style.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Prose, Quiet } from '../ui/heading.tsx'
import type { Side } from './mentorship.ts'
import type { RoomPart } from './room-parts.ts'

/** What the first meeting is for, as the programme's mentor style has it, until the trial is over (D6, G8, S4). */
export const firstMeetingInRoom: RoomPart = async (_visit, { mentorship, programme, side }) =>
  mentorship.state === 'trial' ? { aside: <FirstMeeting settings={programme.settings} reader={side} /> } : {}

export function FirstMeeting({
  settings: { mentorStyle, contentBy },
  reader,
}: {
  settings: ProgrammeSettings
  /** Undefined in a preview, which is for both. */
  reader?: Side
}): JSX.Element {
  const t = styleTexts(useFrame().locale)
  return (
    <Card title={t.firstTitle} look="sand">
      <Prose>
        <ul>
          {t.firstMeeting[mentorStyle].map(line => (
            <li key={line}>{line}</li>
          ))}
          <li>{contentBy === reader ? t.yourContent[reader] : t.contentBy[contentBy]}</li>
        </ul>
      </Prose>
      <Quiet>{t.firstMatch}</Quiet>
    </Card>
  )
}
