import { readFileSync } from 'node:fs'
import { findAgreements } from '../agreements/agreements-store.ts'
import { workplacesOf } from '../agreements/documents-store.ts'
import { followUpsOf } from '../follow-ups/follow-ups-store.ts'
import { type EnteredRoom, roomName } from '../mentorships/enter-room.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { documentSeal } from '../platform/pdf/document-seal.ts'
import { sealDocument } from '../platform/pdf/seal-document.ts'
import { typeset } from '../platform/pdf/typeset.ts'
import { day } from '../ui/dates.ts'
import { farewellQuestions } from './ending.ts'
import { farewellsOf } from './endings-store.ts'
import { texts } from './messages.ts'
import { keepsakeTexts } from './messages-keepsakes.ts'

const certificate = readFileSync(new URL('certificate.typ', import.meta.url), 'utf8')
const summary = readFileSync(new URL('summary.typ', import.meta.url), 'utf8')
const regions: Record<Locale, string> = { da: 'DK', nb: 'NO', en: 'GB' }

interface Keepsake {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A sealed certificate of a mentorship that was completed: names, programme and dates, nothing from the room. */
export async function certificateDocument(
  { tx, house, locale, now, timeZone: zone }: MemberVisit,
  { mentorship, mentor, mentees, programme, meetings }: EnteredRoom,
): Promise<Keepsake | undefined> {
  if (mentorship.state !== 'ended' || mentorship.ending !== 'completed') return undefined
  const t = keepsakeTexts(locale)
  const { title, lead, thanks, seal, ...words } = t.certificate
  const on = (at: Date) => day(at, { locale, zone })
  const placeOf = await workplacesOf(tx, { mentor, mentees })
  const data = {
    ...{ title, lead, thanks, seal, language: locale, region: regions[locale] },
    people: [
      ...mentees.map(({ id, name }) => ({ role: t.mentee, name, place: placeOf(id) })),
      { role: t.mentor, name: mentor.name, place: placeOf(mentor.id) },
    ],
    sentence: words.sentence(programme.name, on(mentorship.startedAt), on(mentorship.endedAt), meetings.held),
    issued: words.issued(on(mentorship.endedAt)),
  }
  const plain = await typeset(certificate, data, mentorship.endedAt)
  const bytes = await sealDocument(plain, await documentSeal(tx, house), { reason: words.reason, at: now })
  return { name: `${words.fileName}.pdf`, bytes }
}

/**
 * What the viewer can take along to an appraisal talk (A13): the goals, what they did, and their own words. Nothing
 * that the other has written, and not the thanks.
 */
export async function summaryDocument(
  { tx, locale, now, timeZone: zone }: MemberVisit,
  { mentorship, room, me, others, programme }: EnteredRoom,
): Promise<Keepsake | undefined> {
  const { mine } = await farewellsOf(tx, room, me.id)
  if (!mine) return undefined
  const t = keepsakeTexts(locale).summary
  const { questions } = texts(locale)
  const { inForce } = await findAgreements(tx, room)
  const done = (await followUpsOf(tx, room)).filter(
    ({ ownerId, doneAt }) => ownerId === me.id && doneAt !== undefined,
  )
  const parts = [
    { title: t.goals, lines: [...(inForce?.terms.goals ?? [])] },
    { title: t.done, lines: done.map(({ text }) => text) },
    ...farewellQuestions
      .filter(name => name !== 'thanks')
      .map(name => ({ title: questions[name], lines: mine[name] === '' ? [] : [mine[name]] })),
  ]
  const data = {
    ...{ title: t.title, name: me.name, footer: t.footer, language: locale, region: regions[locale] },
    line: t.line(programme.name, roomName(others, locale), day(mentorship.startedAt, { locale, zone })),
    parts: parts.filter(({ lines }) => lines.length > 0),
  }
  return { name: `${t.fileName}.pdf`, bytes: new Uint8Array(await typeset(summary, data, now)) }
}
