import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommandEntry, PlainError, runCommand } from './commands.ts'

const heard: string[][] = []
const entry = (name: string, run: (words: readonly string[]) => Promise<number>): CommandEntry => ({
  name,
  summary: `Does ${name}`,
  load: async () => ({ usage: ' FILE', run }),
})
const entries = [
  entry('import', async () => 7),
  entry('import people', async words => {
    heard.push([...words])
    return 0
  }),
  entry('fail', async () => {
    throw new PlainError('The file is empty.')
  }),
]

test('a command is found by its whole name and gets the words after it', async () => {
  assert.equal(await runCommand(entries, ['import', 'people', 'list.csv']), 0)
  assert.deepEqual(heard, [['list.csv']])
  assert.equal(await runCommand(entries, ['import', 'units']), 7)
})

test('what a person can act on is told in a sentence and ends with 1', async t => {
  const write = t.mock.method(process.stderr, 'write', () => true)
  assert.equal(await runCommand(entries, ['fail']), 1)
  assert.equal(await runCommand(entries, ['sing']), 1)
  const said = write.mock.calls.map(({ arguments: [text] }) => String(text))
  assert.equal(said[0], 'The file is empty.\n')
  assert.match(said[1] ?? '', /^There is no command "sing"\./)
})

test('help is given for the whole and for each command', async t => {
  const write = t.mock.method(process.stdout, 'write', () => true)
  assert.equal(await runCommand(entries, ['--help']), 0)
  assert.equal(await runCommand(entries, ['import', 'people', '--help']), 0)
  const said = write.mock.calls.map(({ arguments: [text] }) => String(text))
  t.mock.restoreAll()
  assert.match(said[0] ?? '', /import people {2}Does import people/)
  assert.equal(said[1], 'Usage: telemakos import people FILE\n')
})
