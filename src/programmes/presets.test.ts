import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presetNames, presets } from './presets.ts'
import { programmeSettings, readProgrammeSettings } from './programme-settings.ts'

test('every preset is a whole set of settings that survives being stored (M)', () => {
  for (const name of presetNames) {
    const { settings } = presets[name]
    assert.deepEqual(readProgrammeSettings(JSON.parse(JSON.stringify(settings))), settings)
  }
})

test('a career programme begins with two hours every one or two months for a year (E6, A7, G2)', () => {
  const { months, meetingMinutes, rhythm, capacityAdvice, initiative, mentorStyle, trialDays } =
    presets.career.settings
  assert.deepEqual(
    { months, meetingMinutes, rhythm, capacityAdvice, initiative, mentorStyle, trialDays },
    {
      months: 12,
      meetingMinutes: 120,
      rhythm: { fromMonths: 1, toMonths: 2 },
      capacityAdvice: 2,
      initiative: 'mentee',
      mentorStyle: 'guide',
      trialDays: 21,
    },
  )
})

test('a leader corps matches across organisations, and never in one line of leaders (A8, D2)', () => {
  const { organisationRule, matching } = presets.leader_corps.settings
  assert.equal(organisationRule, 'different-required')
  assert.equal(matching.differentUnit, true)
  assert.equal(matching.lineOfLeadersDepth, 3)
})

test('onboarding turns distance, content and the leader’s insight around (M, D8, J4)', () => {
  const { organisationRule, contentBy, leaderInsight, sideBySideTraining } = presets.onboarding.settings
  assert.deepEqual(
    { organisationRule, contentBy, leaderInsight, sideBySideTraining },
    {
      organisationRule: 'same-required',
      contentBy: 'mentor',
      leaderInsight: 'plan',
      sideBySideTraining: true,
    },
  )
})

test('a rhythm goes from the shorter to the longer (G2)', () => {
  const backwards = { ...presets.career.settings, rhythm: { fromMonths: 3, toMonths: 1 } }
  assert.equal(programmeSettings.safeParse(backwards).success, false)
})
