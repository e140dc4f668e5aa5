import { shippedItems } from '../library/shipped-items.ts'
import { choiceTexts } from '../programmes/messages-choices.ts'
import type { Programme } from '../programmes/programme.ts'
import { reminderRules } from '../programmes/programme-settings.ts'
import { texts as ruleTexts } from '../programmes/settings/messages-reminders.ts'
import { rhythmSentence } from '../programmes/settings-words.ts'
import { routes } from '../routes.ts'
import type { Reader } from '../ui/dates.ts'
import { list, number } from '../ui/quantities.ts'
import type { EvidenceFacts, Missing, Standard } from './evidence.ts'
import { texts } from './messages.ts'

/** What can be seen of a programme for a standard, in sentences. Nothing is said of fewer than five people. */
export function pointsOf(
  standard: Standard,
  programme: Programme,
  facts: EvidenceFacts,
  reader: Reader,
): readonly string[] {
  const { locale } = reader
  const t = texts(locale).points
  const c = choiceTexts(locale)
  const { settings, counts } = facts
  const said = (many: number, words: (many: string) => string) =>
    inFives(many) > 0 && words(number(inFives(many), locale))
  const times = (many: number, words: (many: number) => string) => many > 0 && words(many)
  const points: Record<Standard, readonly (string | false)[]> = {
    purpose: [
      t.purpose(programme.purpose),
      settings.targetGroup !== '' && t.forWhom(settings.targetGroup),
      t.rhythm(rhythmSentence(settings, locale)),
      said(counts.mentees, mentees =>
        inFives(counts.mentors) > 0 ? t.takePart(mentees, number(inFives(counts.mentors), locale)) : '',
      ),
    ],
    training: [
      t.lessons,
      said(facts.trained, t.trained),
      t.library(shippedItems.length),
      times(facts.ownTexts, t.ownTexts),
    ],
    matching: [
      t.modes[settings.matchingMode],
      rulesIn(programme, reader),
      times(facts.runs, t.runs),
      t.person,
      said(counts.matched, t.matched),
      said(counts.tried, t.tried),
    ],
    measurement: [
      times(facts.evaluations.midway.closed, t.midway),
      times(facts.evaluations.final.closed, t.final),
      times(facts.evaluations.midway.coming + facts.evaluations.final.coming, t.coming),
      t.anonymous,
      t.afterMeetings,
      said(counts.held, t.held),
    ],
    ethics: [
      t.agreement(small(c.agreementKinds[settings.agreement], locale)),
      t.confidentiality(small(c.confidentialities[settings.confidentiality], locale)),
      t.closedRoom,
      t.whoSees,
      t.early,
      t.forgotten,
    ],
    administration: [
      times(facts.coordinators, t.coordinators),
      times(facts.substitutes, t.substitutes),
      remindersIn(facts, reader),
      t.log,
      t.accessible,
    ],
  }
  return points[standard].filter((point): point is string => point !== false && point !== '')
}

const inFives = (many: number) => Math.floor(many / 5) * 5
const small = (words: string, locale: Reader['locale']) =>
  words.charAt(0).toLocaleLowerCase(locale) + words.slice(1)

/** What no matching gets round. */
function rulesIn({ settings }: Programme, { locale }: Reader): string | false {
  const t = texts(locale).points
  const { matching, organisationRule } = settings
  const rules = [
    matching.differentUnit && t.differentUnit,
    matching.lineOfLeadersDepth > 0 && t.notInLine(matching.lineOfLeadersDepth),
    organisationRule === 'different-required' && t.otherOrganisation,
    organisationRule === 'same-required' && t.sameOrganisation,
  ].filter(rule => rule !== false)
  return rules.length > 0 && t.rules(rules.join(' '))
}

function remindersIn({ settings }: EvidenceFacts, { locale }: Reader): string | false {
  const rules = reminderRules.filter(rule => settings.reminders[rule] !== null)
  const names = rules.map(rule => small(ruleTexts(locale).rules[rule].name, locale))
  return names.length > 0 && texts(locale).points.reminders(list(names, locale))
}

/** Where what is missing is mended; own words are written on the page itself. */
export function mendedAt(missing: Missing, { id }: Pick<Programme, 'id'>): string | undefined {
  switch (missing) {
    case 'targetGroup':
      return routes.programmeSettingsPart({ id, part: 'purpose' })
    case 'untrained':
      return routes.programmePeople({ id })
    case 'noMatching':
      return routes.matching({ id })
    case 'noMidway':
      return routes.newEvaluation({ id }, { stage: 'midway' })
    case 'noFinal':
      return routes.newEvaluation({ id }, { stage: 'final' })
    case 'noAgreement':
      return routes.programmeSettingsPart({ id, part: 'agreement' })
    case 'alone':
      return routes.programmeRoles({ id })
    case 'noReminders':
      return routes.programmeSettingsPart({ id, part: 'reminders' })
    case 'ownWords':
      return undefined
  }
}

/** What goes along with the pack, as the product can print it. */
export function papersOf(
  { id }: Pick<Programme, 'id'>,
  { locale }: Reader,
): readonly { readonly name: string; readonly href: string }[] {
  const { papers } = texts(locale)
  return [
    { name: papers.agreement, href: routes.emptyAgreement() },
    { name: papers.yearlyReport, href: routes.yearlyReport({ programme: id }) },
    { name: papers.coordinator, href: routes.libraryItemDocument({ item: 'coordinator' }) },
    { name: papers.mentor, href: routes.libraryItemDocument({ item: 'mentor' }) },
    { name: papers.contracting, href: routes.libraryItemDocument({ item: 'contracting' }) },
    { name: papers.questions, href: routes.libraryQuestions({ as: 'pdf' }) },
  ]
}
