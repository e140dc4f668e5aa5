import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../platform/i18n.ts'
import { inStyle } from '../programmes/mentor-style.ts'
import { styleTexts } from '../programmes/messages-style.ts'
import { presets } from '../programmes/presets.ts'
import { mentorStyles } from '../programmes/programme-settings.ts'
import { firstTerms } from './terms.ts'

const now = new Date('2026-10-07T08:00:00Z')
const wanted = { gain: 'At sige fra', preparation: '' }

test('each mentor style changes texts, who drives, what weighs and what an agreement begins with (S4, A5, B8, D11)', () => {
  const { settings } = presets.personal_mentor
  for (const [nr, one] of mentorStyles.entries())
    for (const other of mentorStyles.slice(nr + 1)) {
      const [a, b] = [inStyle(settings, one), inStyle(settings, other)]
      const what = `${one} and ${other}`
      assert.notEqual(a.initiative, b.initiative, `${what}: who drives`)
      assert.notEqual(a.contentBy, b.contentBy, `${what}: who chooses`)
      assert.notDeepEqual(a.matching.weights, b.matching.weights, `${what}: what weighs`)
      assert.notDeepEqual(a.matching.experienceGap, b.matching.experienceGap, `${what}: how far apart`)
      const [first, second] = [firstTerms(a, wanted, now), firstTerms(b, wanted, now)]
      const changed = (Object.keys(first) as (keyof typeof first)[]).filter(
        name => JSON.stringify(first[name]) !== JSON.stringify(second[name]),
      )
      assert.ok(changed.includes('initiative') && changed.includes('forms'), `${what}: the agreement`)
      for (const locale of locales) {
        const t = styleTexts(locale)
        assert.notEqual(t.welcome[one], t.welcome[other], `${what} in ${locale}`)
        assert.notDeepEqual(t.firstMeeting[one], t.firstMeeting[other], `${what} in ${locale}`)
      }
    }
})
