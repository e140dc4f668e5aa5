import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personalNumberIn } from './personal-number.ts'

const now = new Date('2026-11-22T12:00:00Z')
const find = (text: string) => personalNumberIn(text, now)

test('a CPR number is found however it is written', () => {
  for (const text of [
    '010190-1234',
    '0101901234',
    '010190 1234',
    '010190 - 1234',
    '010190\u20131234',
    '01.01.90-1234',
    '01-01-90-1234',
    'Ida, cpr 240275-1238, leder',
    '２４０２７５-1238',
    '311299-4999',
  ]) {
    assert.equal(find(text), 'cpr', text)
  }
})

test('a CPR number whose leading zero Excel has dropped is found by its check digit', () => {
  assert.equal(find('101901235'), undefined)
  const whole = Array.from({ length: 10 }, (_, last) => `010190123${last}`).filter(number =>
    find(number.slice(1)),
  )
  assert.equal(whole.length, 1)
})

test('a fødselsnummer, a D-number and a synthetic number are found by their check digits', () => {
  for (const [date, kind] of [
    ['010190', 'ordinary'],
    ['410190', 'D-number'],
    ['018190', 'synthetic'],
    ['014190', 'synthetic'],
  ]) {
    const found = numbersFrom(date ?? '').filter(number => find(number) === 'fødselsnummer')
    assert.ok(found.length > 700 && found.length < 1000, `${kind}: ${found.length} of 100000`)
    assert.equal(find(`${found[0]?.slice(0, 6)} ${found[0]?.slice(6)}`), 'fødselsnummer')
    if (kind === 'ordinary') assert.equal(find(found[0]?.slice(1) ?? ''), 'fødselsnummer')
  }
})

test('telephone numbers, dates, registration numbers and postcodes are left alone', () => {
  for (const text of [
    '12 34 56 78',
    '12345678',
    '+45 12 34 56 78',
    '+4512345678',
    '0045 12345678',
    '004512345678',
    '+47 22 33 44 55',
    '+47 912 34 567',
    '4722334455',
    '4500061958',
    '+46 70 123 45 67',
    '01-01-1990',
    '01.01.1990',
    '2026-01-01',
    '31-12-2026 14:30',
    'CVR 29189374',
    '1003388421',
    '5790000123456',
    '2670 Greve',
    '300290-1234',
    '010190-123',
    '1010 1010 1010 1010',
    '20123456 / 30123456',
    'tlf. 20 12 34 56, lokal 1234',
  ]) {
    assert.equal(find(text), undefined, text)
  }
})

test('ten digits in a column of telephone numbers are a telephone number', () => {
  assert.equal(personalNumberIn('0708512345', now, { telephone: true }), undefined)
  assert.equal(personalNumberIn('070851-2345', now, { telephone: true }), 'cpr')
})

test('no eight-digit telephone number with or without country code is taken for a personal number', () => {
  const digit = fc.integer({ min: 0, max: 99 }).map(number => String(number).padStart(2, '0'))
  const number = fc.tuple(
    fc.constantFrom('', '+45 ', '+47 ', '0045 ', '0047 ', '+45', '+47', '45', '47'),
    fc.array(digit, { minLength: 4, maxLength: 4 }),
    fc.constantFrom('', ' '),
  )
  fc.assert(fc.property(number, ([code, pairs, space]) => find(code + pairs.join(space)) === undefined))
})

function numbersFrom(date: string): string[] {
  return Array.from({ length: 100_000 }, (_, rest) => date + String(rest).padStart(5, '0'))
}
