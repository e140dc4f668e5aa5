import type { Locale } from '../platform/i18n.ts'
import { type Reader, shortDay } from '../ui/dates.ts'
import { duration, number } from '../ui/quantities.ts'
import type { SummaryRow } from '../ui/summary-list.tsx'
import { stepOf } from './matching-weights.ts'
import { texts } from './messages.ts'
import { choiceTexts } from './messages-choices.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import type { ProgrammeFrame } from './programme.ts'
import {
  type MatchingSettings,
  type ProgrammeSettings,
  type ReminderRule,
  reminderRules,
} from './programme-settings.ts'
import { texts as reminderTexts } from './settings/messages-reminders.ts'
import type { Part } from './settings/part.ts'

/** "2 timer hver måned eller hver anden måned i et år" */
export function rhythmSentence(settings: ProgrammeSettings, locale: Locale): string {
  const s = settingsTexts(locale)
  const { rhythm, meetingMinutes, months } = settings
  return s.sentence(
    duration(meetingMinutes, locale),
    s.rhythm(rhythm.fromMonths, rhythm.toMonths),
    s.length(months),
  )
}

/** What sets one kind of programme apart: who finds the mentor, what the two agree on, who comes when. */
export function differences(
  settings: ProgrammeSettings,
  intake: 'together' | 'rolling',
  locale: Locale,
): string {
  const t = texts(locale)
  const c = choiceTexts(locale)
  return [
    `${t.findsMentor}: ${small(c.matchingModes[settings.matchingMode], locale)}`,
    `${t.agreement}: ${small(c.agreementKinds[settings.agreement], locale)}`,
    `${t.intake}: ${small(intake === 'rolling' ? c.intakes.rolling : c.intakes.until, locale)}`,
  ].join(' · ')
}

const small = (words: string, locale: Locale) => words.charAt(0).toLocaleLowerCase(locale) + words.slice(1)

/** What a programme has decided, as terms and their values for whoever reads it. */
export function frameInWords(programme: ProgrammeFrame, reader: Reader): SummaryRow[] {
  const t = texts(reader.locale)
  const s = settingsTexts(reader.locale)
  const c = choiceTexts(reader.locale)
  const { settings, scope, aim } = programme
  return [
    ...(settings.targetGroup === '' ? [] : [{ term: t.forWhom, value: settings.targetGroup }]),
    { term: t.about, value: s.scopes[scope] },
    { term: t.use, value: aim === 'both' ? s.bothAims : s.aims[aim] },
    { term: t.rhythm, value: rhythmSentence(settings, reader.locale) },
    { term: t.period, value: periodOf(programme, reader) },
    { term: t.mentorIs, value: s.mentorStyles[settings.mentorStyle] },
    { term: t.manner, value: s.manners[settings.manner] },
    { term: t.initiative, value: s.initiatives[settings.initiative] },
    { term: t.agreement, value: c.agreementKinds[settings.agreement] },
    { term: t.findsMentor, value: c.matchingModes[settings.matchingMode] },
  ]
}

/** What one part of a programme has decided, for its coordinator. */
export function partInWords(part: Part, programme: ProgrammeFrame, reader: Reader): SummaryRow[] {
  const { locale } = reader
  const t = texts(locale)
  const s = settingsTexts(locale)
  const c = choiceTexts(locale)
  const { settings, scope, aim } = programme
  const { matching } = settings
  const yes = (is: boolean) => (is ? s.yes : s.no)
  switch (part) {
    case 'purpose':
      return [
        { term: s.name, value: programme.name },
        { term: s.purpose, value: programme.purpose },
        { term: t.forWhom, value: settings.targetGroup === '' ? '–' : settings.targetGroup },
        { term: t.about, value: s.scopes[scope] },
        { term: t.use, value: aim === 'both' ? s.bothAims : s.aims[aim] },
      ]
    case 'mentor':
      return [
        { term: t.mentorIs, value: s.mentorStyles[settings.mentorStyle] },
        { term: s.capacityAdvice, value: s.menteesEach(settings.capacityAdvice) },
        { term: c.sideBySideTraining, value: yes(settings.sideBySideTraining) },
        { term: c.buddy, value: c.buddyRules[settings.buddy] },
      ]
    case 'meetings':
      return [
        { term: t.rhythm, value: rhythmSentence(settings, locale) },
        { term: t.period, value: periodOf(programme, reader) },
        { term: s.trialDays, value: `${settings.trialDays} ${s.days}` },
        { term: s.initiative, value: s.initiatives[settings.initiative] },
        { term: c.contentBy, value: c.contentChoosers[settings.contentBy] },
        { term: s.manner, value: s.manners[settings.manner] },
      ]
    case 'matching':
      return [
        { term: c.matchingMode, value: c.matchingModes[settings.matchingMode] },
        { term: c.gathering, value: c.gatherings[settings.gathering] },
        ...(settings.gathering === 'group'
          ? [{ term: c.groupSize, value: `${settings.groupSize.smallest}–${settings.groupSize.largest}` }]
          : []),
        { term: s.wishes, value: yes(settings.wishes) },
        { term: s.answerDays, value: `${settings.answerDays} ${s.days}` },
        { term: s.organisationRule, value: s.organisationRules[settings.organisationRule] },
        { term: s.differentUnit, value: yes(matching.differentUnit) },
        { term: s.lineOfLeadersDepth, value: s.levels[matching.lineOfLeadersDepth] ?? '' },
        { term: s.weights, value: heaviest(matching.weights, locale) },
      ]
    case 'agreement':
      return [
        { term: c.agreement, value: c.agreementKinds[settings.agreement] },
        { term: c.confidentiality, value: c.confidentialities[settings.confidentiality] },
        { term: c.learningPlanTerm, value: yes(settings.learningPlan) },
        { term: c.leaderInsight, value: c.leaderInsights[settings.leaderInsight] },
      ]
    case 'sign-up':
      return [
        { term: c.intake, value: intakeOf(settings, reader) },
        { term: c.menteePlaces, value: placesOf(settings.menteePlaces, c.placesFor, locale) },
        { term: c.mentorPlaces, value: placesOf(settings.mentorPlaces, c.placesForMentors, locale) },
        ...(settings.menteePlaces === null && settings.mentorPlaces === null
          ? []
          : [{ term: c.offersPlaces, value: yes(settings.offersPlaces) }]),
        { term: c.approvalOfMentor, value: c.approvers[settings.approval.mentor] },
        { term: c.approvalOfMentee, value: c.approvers[settings.approval.mentee] },
        { term: s.signInByLink, value: yes(settings.signInByLink) },
        { term: s.appraisalTalk, value: yes(settings.appraisalTalk) },
        ...(settings.otherOffers === '' ? [] : [{ term: s.otherOffers, value: settings.otherOffers }]),
        { term: t.ownQuestions, value: String(settings.questions.length) },
      ]
    case 'reminders':
      return reminderRules.map(rule => ({
        term: reminderTexts(locale).rules[rule].name,
        value: daysIn(rule, settings, locale),
      }))
    case 'library':
      return [{ term: t.libraryShown, value: t.libraryBut(settings.libraryLeftOut.length) }]
  }
}

function daysIn(rule: ReminderRule, { reminders }: ProgrammeSettings, locale: Locale): string {
  const t = reminderTexts(locale)
  const days = reminders[rule]
  if (days === null) return t.off
  return rule === 'ending' || rule === 'request' ? t.before(days) : t.after(days)
}

function placesOf(places: number | null, inWords: (places: string) => string, locale: Locale): string {
  return places === null ? choiceTexts(locale).noLimit : inWords(number(places, locale))
}

/** "Til og med 14. december", or that people may come all the time. */
export function intakeOf({ signUpUntil }: ProgrammeSettings, reader: Reader): string {
  return signUpUntil === null
    ? choiceTexts(reader.locale).intakes.rolling
    : texts(reader.locale).until(shortDay(signUpUntil, reader))
}

/** "1. dec. 2026 – 29. feb. 2028", with the years where they are not this one. */
export function periodOf(
  { startsOn, endsOn }: Pick<ProgrammeFrame, 'startsOn' | 'endsOn'>,
  reader: Reader,
): string {
  // Of two years each day tells its own.
  const told = startsOn.slice(0, 4) === endsOn.slice(0, 4) ? reader : { ...reader, now: undefined }
  return `${shortDay(startsOn, told)} – ${shortDay(endsOn, told)}`
}

/** The wishes that count most, by name. */
function heaviest(weights: MatchingSettings['weights'], locale: Locale): string {
  const s = settingsTexts(locale)
  const names = (Object.keys(weights) as (keyof MatchingSettings['weights'])[]).filter(
    name => stepOf(weights[name]) === 'much',
  )
  // Some names have a comma of their own, so none stands between them.
  return names.map(name => s.weightNames[name]).join(' · ') || '–'
}
