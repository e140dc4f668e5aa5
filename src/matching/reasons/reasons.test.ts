import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Locale, locales } from '../../platform/i18n.ts'
import type { Reason } from '../engine/index.ts'
import type { RunOutcome, Waiting } from '../runs/run-outcome.ts'
import { obstacleTexts } from './messages-obstacles.ts'
import { reasonSentences, reasonsInBrief } from './reason-sentences.ts'
import { whatHelps, whyWaiting } from './waiting-sentences.ts'

const names = { mentee: 'Sofie Bang', mentor: 'Peter Krog' }
const themes: Reason = {
  kind: 'themes',
  points: 20,
  maximum: 30,
  shared: ['network', 'Drift af små skoler'],
  missing: ['strategy'],
}
const said = (reason: Reason, locale: Locale = 'da') => reasonSentences([reason], names, locale)

test('what two share stands for them, what is missing against, in the words of the reader’s language (D4)', () => {
  assert.deepEqual(said(themes), {
    for: ['Peter tilbyder 2 af de 3 temaer, Sofie søger: netværk, Drift af små skoler'],
    against: ['Sofie søger også: strategi og retning'],
  })
  assert.deepEqual(said(themes, 'nb').for, [
    'Peter tilbyr 2 av de 3 temaene Sofie søker: nettverk, Drift af små skoler',
  ])
  assert.deepEqual(said(themes, 'en').against, ['Sofie is also looking for: strategy and direction'])
})

test('a difference in experience is told as years, and what the programme wishes for (D7)', () => {
  const gap = (years: number | undefined, points: number): Reason => ({
    kind: 'experience-gap',
    points,
    maximum: 6,
    from: 5,
    to: 20,
    ...(years !== undefined && { years }),
  })
  assert.deepEqual(said(gap(9, 6)), { for: ['Peter har 9 års mere erfaring end Sofie'], against: [] })
  assert.deepEqual(said(gap(4, 5)), {
    for: [],
    against: ['Peter har 4 års mere erfaring end Sofie. Ordningen ønsker mindst 5 års forskel i erfaring'],
  })
  assert.deepEqual(said(gap(22, 4)), {
    for: [],
    against: ['Peter har 22 års mere erfaring end Sofie. Ordningen ønsker højst 20 års forskel i erfaring'],
  })
  assert.deepEqual(said(gap(-3, 0)).against, [
    'Peter har 3 års mindre erfaring end Sofie. Ordningen ønsker mindst 5 års forskel i erfaring',
  ])
  assert.deepEqual(said(gap(30, 0)).against, [
    'Peter har 30 års mere erfaring end Sofie. Ordningen ønsker højst 20 års forskel i erfaring',
  ])
  assert.deepEqual(said(gap(undefined, 0)).against, ['Vi ved ikke, hvor mange års erfaring Peter har'])
})

test('two of the same first name are called by their whole names', () => {
  const { for: speaking } = reasonSentences([themes], { mentee: 'Peter Bang', mentor: 'Peter Krog' }, 'da')
  assert.match(speaking[0] ?? '', /^Peter Krog tilbyder 2 af de 3 temaer, Peter Bang søger/)
})

test('in brief, what speaks most comes first', () => {
  const place: Reason = { kind: 'place', points: 3, maximum: 3, mentee: 'Greve', mentor: 'Greve' }
  assert.equal(reasonsInBrief([place, themes], 'da'), '2 fælles temaer, begge i Greve')
  assert.equal(reasonsInBrief([], 'en'), 'No wishes meet here')
})

const everyKind: Reason[] = [
  themes,
  { ...themes, kind: 'development-areas', points: 30, shared: ['network'], missing: [] },
  { ...themes, kind: 'competences', shared: ['Excel'], missing: ['Power BI'] },
  { ...themes, kind: 'languages', points: 30, shared: ['da', 'en'], missing: [] },
  { ...themes, kind: 'educations', points: 30, shared: ['teacher'], missing: [] },
  { kind: 'place', points: 0, maximum: 3, mentee: 'Greve', mentor: 'Køge' },
  { kind: 'style', points: 0, maximum: 3, mentee: 'guide', mentor: 'sage' },
  { kind: 'experience-gap', points: 3, maximum: 6, years: 1, from: 5, to: 20 },
  { kind: 'mentee-wish', points: 3, maximum: 6, rank: 2 },
  { kind: 'mentor-wish', points: 0, maximum: 6 },
  { kind: 'different-organisation', points: 6, maximum: 6, holds: true },
  { kind: 'same-organisation', points: 0, maximum: 6, holds: false },
  { kind: 'different-unit', points: 6, maximum: 6, holds: true },
  { kind: 'same-unit', points: 0, maximum: 6, holds: false },
  { kind: 'judgement', points: 4, maximum: 4 },
]

test('every reason the engine gives has a sentence in each language', () => {
  for (const locale of locales) {
    for (const reason of everyKind) {
      const { for: speaking, against } = said(reason, locale)
      assert.ok(speaking.length + against.length > 0, `${reason.kind} in ${locale}`)
      for (const sentence of [...speaking, ...against, reasonsInBrief([reason], locale)])
        assert.doesNotMatch(sentence, /undefined|: $|NaN| {2}/, `${locale}: ${sentence}`)
    }
  }
})

const waiting = (reason: Waiting['reason']): Waiting => ({ mentee: 'karim', reason, help: ['per'] })
const outcome: Pick<RunOutcome, 'groups' | 'places'> = {
  places: 172,
  groups: [
    { mentees: 180, mentors: 120, places: 172 },
    { mentees: 8, mentors: 3, places: 5 },
    { mentees: 2, mentors: 1, places: 1 },
    { mentees: 2, wanted: 5, mentors: 3, places: 4 },
    { mentees: 1, wanted: 3, mentors: 2, places: 2 },
  ],
}

test('whoever waits is told why in plain words, and what can help', () => {
  const why = (reason: Waiting['reason'], locale: Locale = 'da') =>
    whyWaiting(waiting(reason), outcome, locale)
  assert.equal(why({ why: 'too-few-places', group: 0 }), 'Der er 172 pladser til 180 mentees')
  assert.equal(
    why({ why: 'too-few-places', group: 1 }),
    '8 mentees kan kun få en af de samme 3 mentorer, som har 5 pladser',
  )
  assert.equal(
    why({ why: 'too-few-places', group: 2 }, 'nb'),
    '2 menteer kan bare få den samme ene mentoren, som har 1 plass',
  )
  const several = { why: 'too-few-places', group: 3 } as const
  assert.equal(why(several), '2 mentees ønsker 5 mentorer, og de 3 mulige har 4 pladser')
  assert.equal(why(several, 'nb'), '2 menteer ønsker 5 mentorer, og de 3 mulige har 4 plasser')
  assert.equal(
    why({ why: 'too-few-places', group: 4 }, 'en'),
    '1 mentee wants 3 mentors, and the 2 who are possible have 2 places',
  )
  const onePlace = { places: 1, groups: [{ mentees: 2, mentors: 1, places: 1 }] }
  assert.equal(
    whyWaiting(waiting({ why: 'too-few-places', group: 0 }), onePlace, 'en'),
    'There is 1 place for 2 mentees',
  )
  const oneself = { why: 'nobody-allowed', cut: [{ rule: 'same-person', mentors: 1 }] } as const
  assert.equal(
    why({ ...oneself, cut: [...oneself.cut] }, 'en'),
    'No mentor is possible: the mentee cannot be their own mentor',
  )
  const nobody: Waiting['reason'] = {
    why: 'nobody-allowed',
    cut: [
      { rule: 'different-unit', mentors: 12 },
      { rule: 'no-line-of-leaders', mentors: 1 },
    ],
  }
  assert.equal(
    why(nobody),
    'Ingen mentor er mulig: 12 arbejder i samme enhed og 1 er i samme linje af ledere',
  )
  assert.equal(
    why(nobody, 'en'),
    'No mentor is possible: 12 work in the same unit and 1 is in the same line of leaders',
  )
  assert.equal(whatHelps(waiting(nobody), {}, [], 'da'), 'Find en mentor uden for enheden.')
  assert.equal(
    whatHelps(waiting({ why: 'too-few-places', group: 1 }), {}, ['Peter Krog', 'Amina Yusuf'], 'da'),
    'Spørg, om en af dem kan tage én mere: Peter Krog og Amina Yusuf.',
  )
})

test('every hard rule has its words for a pair, for those who wait, and for what helps (D2)', () => {
  for (const locale of locales) {
    const t = obstacleTexts(locale)
    for (const [rule, cut] of Object.entries(t.cut)) {
      // Oneself is one alone.
      if (rule !== 'same-person') assert.match(cut(2), /2/)
      assert.ok(rule in t.pair && rule in t.help, `${rule} in ${locale}`)
    }
  }
})
