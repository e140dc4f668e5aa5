import { type FollowUp, openOnes } from '../../follow-ups/follow-up.ts'
import { firstNames, namesIn } from '../../mentorships/enter-room.ts'
import type { PrintedDocument, PrintedPart } from '../../platform/documents/printed-document.ts'
import { dayAndTime, type Reader, shortDay } from '../../ui/dates.ts'
import { endOf, type Meeting } from '../meeting.ts'
import type { MeetingPair } from '../meetings-store.ts'
import { texts } from '../messages.ts'
import { preparationTexts } from '../preparation/messages.ts'
import { type OwnPreparation, type Preparation, partsOf } from '../preparation/preparation.ts'
import { preparationRows } from '../preparation/preparation-rows.ts'
import type { PreparationOf } from '../preparation/preparations-store.ts'
import { questions } from '../reflection/reflection.ts'
import { paperTexts } from './messages.ts'

interface OnTheAgenda {
  readonly meeting: Meeting
  readonly pair: Pick<MeetingPair, 'mentor' | 'mentees'>
  readonly followUps: readonly FollowUp[]
  /** What the reader has prepared, and what the others have shared: on the table lies what all may read. */
  readonly mine: OwnPreparation | undefined
  readonly theirs: readonly PreparationOf[]
}

/** A meeting as the two have it between them on the table: what is on, what is open, and the questions at its end. */
export function agendaOnPaper(about: OnTheAgenda, reader: Reader): PrintedDocument {
  const { meeting, pair, followUps, mine, theirs } = about
  const { locale } = reader
  const t = texts(locale)
  const paper = paperTexts(locale)
  const { way, place, form, agenda } = meeting.content
  const names = firstNames(pair, locale)
  const called = namesIn(pair, locale)
  const open = openOnes(followUps)
  return {
    title: t.agenda,
    locale,
    lede: [
      dayAndTime(meeting.startsAt, { ...reader, zone: meeting.zone }, endOf(meeting)),
      [t.ways[way], place, t.formOf(t.forms[form])].filter(Boolean).join(' · '),
    ].join('\n'),
    parts: [
      agenda.length > 0
        ? {
            kind: 'table',
            head: [paper.minutes, paper.point],
            rows: agenda.map(({ minutes, text }) => [minutes === undefined ? '' : `${minutes}`, text]),
          }
        : { kind: 'writing', label: paper.point, lines: 5 },
      ...(open.length > 0
        ? ([
            { kind: 'heading', text: paper.open },
            {
              kind: 'boxes',
              label: paper.openLine,
              items: open.map(({ text, ownerId, dueOn }) => {
                const who = called(ownerId)
                const by = dueOn ? `, ${shortDay(dueOn, reader)}` : ''
                return `${text} (${who}${by})`
              }),
            },
          ] satisfies PrintedPart[])
        : []),
      ...prepared(preparationTexts(locale).title, mine && partsOf(mine).shared, reader),
      ...theirs.flatMap(({ by, said }) =>
        prepared(preparationTexts(locale).theirs(called(by)), said, reader),
      ),
      { kind: 'heading', text: paper.notes },
      { kind: 'writing', label: paper.steps, lines: 5 },
      { kind: 'heading', text: t.reflect },
      ...questions.map((name): PrintedPart => ({ kind: 'writing', label: t[name], lines: 2 })),
    ],
    footer: `${names.mentee} · ${names.mentor}`,
  }
}

function prepared(title: string, preparation: Preparation | undefined, { locale }: Reader): PrintedPart[] {
  const rows = preparation ? preparationRows(preparation, locale) : []
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'facts', rows: rows.map(({ term, words }) => ({ term, lines: [words] })) },
      ]
}
