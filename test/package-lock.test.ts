import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOut, readPackageLock } from './package-lock.ts'

test('the lock file names the packages of every platform, so that npm ci works on each of them', () => {
  assert.deepEqual(
    leftOut(readPackageLock()).map(({ name }) => name),
    [],
    'Run: npm run -s telemakos -- run test/package-lock.ts',
  )
})
