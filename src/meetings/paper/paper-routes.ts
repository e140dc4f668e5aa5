import { followUpsOf } from '../../follow-ups/follow-ups-store.ts'
import { documentFile, formatIn } from '../../platform/documents/document-file.ts'
import type { Router } from '../../platform/http/router.ts'
import { routes } from '../../routes.ts'
import { inMeeting } from '../in-meeting.ts'
import { preparationsOf } from '../preparation/preparations-store.ts'
import { agendaOnPaper } from './agenda-on-paper.ts'
import { paperTexts } from './messages.ts'

/** A meeting's agenda to print and carry. */
export function paperRoutes(router: Router): void {
  router.member.get(routes.meetingAgenda, visit =>
    inMeeting(visit, async (at, meeting) => {
      const { locale, now, url } = visit
      const followUps = await followUpsOf(at.tx, at.room)
      const prepared = await preparationsOf(at.tx, at.room, meeting.id, at.personId)
      const about = { meeting, pair: at.pair, followUps, ...prepared }
      const written = agendaOnPaper(about, { locale, zone: visit.timeZone, now })
      return documentFile(paperTexts(locale).fileName, formatIn(url), written, now)
    }),
  )
}
