import { type FollowUp, openOnes } from '../../follow-ups/follow-up.ts'
import { firstNames } from '../../mentorships/enter-room.ts'
import type { PrintedDocument, PrintedPart } from '../../platform/documents/printed-document.ts'
import { dayAndTime, type Reader, shortDay } from '../../ui/dates.ts'
import { endOf, type Meeting } from '../meeting.ts'
import type { MeetingPair } from '../meetings-store.ts'
import { texts } from '../messages.ts'
import type { SharedPreparation } from '../notes-store.ts'
import { questions } from '../reflection/reflection.ts'
import { paperTexts } from './messages.ts'

interface OnTheAgenda {
  readonly meeting: Meeting
  readonly pair: Pick<MeetingPair, 'mentor' | 'mentee'>
  readonly followUps: readonly FollowUp[]
  /** What the reader has prepared, and what the other has shared. */
  readonly mine: SharedPreparation | undefined
  readonly theirs: SharedPreparation | undefined
  readonly otherName: string
}

/** A meeting as the two have it between them on the table: what is on, what is open, and the questions at its end. */
export function agendaOnPaper(about: OnTheAgenda, reader: Reader): PrintedDocument {
  const { meeting, pair, followUps, mine, theirs, otherName } = about
  const { locale } = reader
  const t = texts(locale)
  const paper = paperTexts(locale)
  const { way, place, form, agenda } = meeting.content
  const names = firstNames(pair)
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
                const who = ownerId === pair.mentor.id ? names.mentor : names.mentee
                const by = dueOn ? `, ${shortDay(dueOn, reader)}` : ''
                return `${text} (${who}${by})`
              }),
            },
          ] satisfies PrintedPart[])
        : []),
      ...prepared(t.prepare, mine, reader),
      ...prepared(t.theirs(otherName), theirs, reader),
      { kind: 'heading', text: paper.notes },
      { kind: 'writing', label: paper.steps, lines: 5 },
      { kind: 'heading', text: t.reflect },
      ...questions.map((name): PrintedPart => ({ kind: 'writing', label: t[name], lines: 2 })),
    ],
    footer: `${names.mentee} · ${names.mentor}`,
  }
}

function prepared(title: string, words: SharedPreparation | undefined, { locale }: Reader): PrintedPart[] {
  if (!words) return []
  const t = texts(locale)
  const rows = (['say', 'hear', 'achieve'] as const)
    .filter(name => words[name] !== '')
    .map(name => ({ term: t[name], lines: [words[name]] }))
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'facts', rows },
      ]
}
