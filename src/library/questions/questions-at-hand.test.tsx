import assert from 'node:assert/strict'
import { test } from 'node:test'
import { libraryStages } from './question.ts'
import { questionsFor } from './question-bank.ts'

test('whichever of the two writes a message under way has questions at hand (H1)', () => {
  for (const asker of ['mentor', 'mentee'] as const)
    for (const stage of libraryStages.filter(each => each !== 'before' && each !== 'agreement')) {
      const found = (['open', 'feedback', 'forward', 'reflect'] as const).flatMap(purpose =>
        questionsFor({ stage, purpose, asker, locale: 'da' }),
      )
      assert.ok(found.length > 0, `${asker} ${stage}`)
    }
})
