import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { fileIn, nameOf } from './library-file.ts'

const bytes = (...parts: string[]) => Buffer.from(parts.join(''), 'latin1')
const zip = (...names: string[]) => bytes('PK\u0003\u0004', '[Content_Types].xml', ...names)

test('a file is what is in it, whatever it is called', () => {
  const picture = fileIn(readFileSync(new URL('../../../docs/pictures/room.png', import.meta.url)))
  assert.ok('kind' in picture && picture.kind === 'image/png' && picture.isPicture)
  const pdf = fileIn(bytes('%PDF-1.7\n1 0 obj'))
  assert.ok('kind' in pdf && pdf.kind === 'application/pdf' && !pdf.isPicture)
  const letter = fileIn(zip('word/document.xml'))
  assert.ok('kind' in letter && nameOf(letter, 'Regler: kørsel/ferie') === 'Regler  kørsel ferie.docx')
})

test('what is none of the known kinds, runs, or is too large is not kept', () => {
  assert.deepEqual(fileIn(bytes('<html><script>')), { refused: 'no-known-file' })
  assert.deepEqual(fileIn(bytes('<svg onload="x">')), { refused: 'no-known-file' })
  assert.deepEqual(fileIn(bytes('PK\u0003\u0004', 'run.exe')), { refused: 'no-known-file' })
  assert.deepEqual(fileIn(bytes('%PDF-1.7 /OpenAction << /S /JavaScript >>')), { refused: 'runs' })
  const packed = deflateSync('11 0 << /S /JavaScript /JS (x) >>').toString('latin1')
  for (const hidden of [
    '<< /S /J#61vaScript >>',
    `<< /Type /ObjStm /First 5 >>\nstream\n${packed}\nendstream`,
  ])
    assert.deepEqual(fileIn(bytes('%PDF-1.7\n1 0 obj ', hidden)), { refused: 'runs' })
  assert.deepEqual(fileIn(zip('word/document.xml', 'word/vbaProject.bin')), { refused: 'runs' })
  assert.deepEqual(fileIn(Buffer.alloc(9 * 1024 * 1024)), { refused: 'too-large' })
})
