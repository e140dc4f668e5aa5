import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import { bestSheet, examplesIn, findTable } from './columns.ts'
import { type Field, faultsOf } from './fields.ts'

function sheet(...rows: string[][]): Sheet {
  return { name: '', rows: rows.map((cells, at) => ({ number: at + 1, cells })) }
}

function meaningOf(heading: string, values: string[] = ['x']): Field | undefined {
  return findTable(sheet(['Navn', heading], ...values.map(value => ['Ida', value]))).mapping[1]
}

test('columns are known by the names people give them in Danish, Norwegian and English (C1, C2)', () => {
  const expected: [Field | undefined, ...string[]][] = [
    ['firstName', 'Fornavn', 'FORNAVN', 'First name', 'Fornavn(e)'],
    ['lastName', 'Efternavn', 'Etternavn', 'Surname'],
    ['email', 'E-mail', 'Epost', 'E-postadresse', 'e-mail (arbejde)', 'Mailadresse', 'Privat e-mail'],
    ['position', 'Stilling', 'Stillingsbetegnelse', 'Titel', 'Nuværende stilling', 'Stillingskode (tekst)'],
    ['workplace', 'Arbejdssted', 'Arbeidssted', 'Arbejdsplads'],
    ['organisation', 'Kommune', 'Organisation', 'Organisasjon', 'Arbeidsgiver', 'Kommune (ansættelse)'],
    ['unit', 'Afdeling', 'Avdeling', 'Enhed', 'Enhet', 'Afdeling/enhed', 'Afd.'],
    [
      'leader',
      'Nærmeste leder (e-mail)',
      'Naermeste leder',
      'Nærmeste leders e-mail',
      'Leder e-post',
      'Manager',
      'Din leders mailadresse',
    ],
    ['educations', 'Uddannelse', 'Utdanning', 'Faglig uddannelse', 'Education'],
    [
      'leadershipEducation',
      'Lederuddannelse',
      'Lederutdanning',
      'Evt. lederuddannelse',
      'Uddannelse i ledelse',
    ],
    ['languages', 'Sprog', 'Språk', 'Sprogkundskaber', 'Languages'],
    ['place', 'By', 'Sted'],
    [
      'experienceYears',
      'Års erfaring',
      'Antal års erfaring',
      'Aars erfaring',
      'År som leder',
      'Erfaring (antal år)',
    ],
    ['leaderSince', 'Leder siden', 'Ansat siden'],
    ['side', 'Rolle', 'Rolle: mentor/mentee', 'Søger/tilbyder', 'Mentor/mentee'],
    ['themes', 'Temaer', 'Tema', 'Temaer (søger/tilbyder)', 'Hvilke temaer?'],
    ['themesOffered', 'Temaer jeg tilbyder', 'Kan give sparring på'],
    ['themesSought', 'Ønsker sparring på', 'Temaer, du søger sparring på'],
    ['developmentAreas', 'Udviklingsområder', 'Utviklingsområder'],
    ['capacity', 'Antal mentees', 'Plads', 'Antal mentees/plads', 'Hvor mange mentees kan du have?'],
    ['gain', 'Hvad vil du opnå', 'Hva vil du oppnå?', 'Hvad vil du gerne opnå med forløbet?'],
    ['other', 'Andet relevant', 'Annet', 'Bemærkninger'],
    ['skills', 'Spidskompetencer', 'Spisskompetanse'],
    ['locale', 'Brugersprog', 'Foretrukket sprog'],
    [undefined, 'Lønnummer', 'Telefon', 'Mobil', 'CPR', 'Fødselsdato', 'Tilmeldt dato', ''],
  ]
  for (const [field, ...headings] of expected) {
    for (const heading of headings) assert.equal(meaningOf(heading), field, heading)
  }
})

test('each meaning is given to one column, except those that can be joined', () => {
  const table = findTable(
    sheet(
      ['Navn', 'E-mail', 'E-mail privat', 'Uddannelse', 'Videreuddannelse'],
      ['Ida', 'a@x.example', '', '', ''],
    ),
  )
  assert.deepEqual(table.mapping, ['name', 'email', undefined, 'educations', 'educations'])
})

test('a column called Mentor says who is one when it holds crosses, not when it holds names', () => {
  assert.equal(meaningOf('Mentor', ['x', '', 'ja']), 'isMentor')
  assert.equal(meaningOf('Mentor', ['Bo Møl', '', 'Ea Lyng']), undefined)
})

test('titles above the headings are passed over', () => {
  const table = findTable(
    sheet(
      ['Mentorkorps 2026'],
      ['Trukket 1. august'],
      ['Navn', 'E-mail', 'Kommune'],
      ['Ida', 'ida@greve.example', 'Greve'],
    ),
  )
  assert.equal(table.headingRow, 3)
  assert.deepEqual(
    table.rows.map(row => row.number),
    [4],
  )
})

test('a list without headings begins at its first person, and addresses are known by their look', () => {
  const table = findTable(
    sheet(['Ida Ib', 'ida@greve.example', 'Skoleleder'], ['Bo Møl', 'bo@greve.example', 'Teamleder']),
  )
  assert.equal(table.headingRow, undefined)
  assert.deepEqual(table.mapping, [undefined, 'email', undefined])
  assert.equal(table.rows.length, 2)
})

test('among several sheets the one with people is chosen', () => {
  assert.equal(
    bestSheet([sheet(['Vejledning'], ['Udfyld arket']), sheet(['Navn', 'E-mail'], ['Ida', 'i@x.example'])]),
    1,
  )
})

test('a hidden sheet is chosen only where no other has people', () => {
  const people = {
    ...sheet(['Navn', 'E-mail', 'Afdeling'], ['Ida', 'i@x.example', 'A']),
    hidden: true,
  } as const
  assert.equal(bestSheet([people, sheet(['Navn'], ['Ida'])]), 1)
  assert.equal(bestSheet([sheet(['Vejledning'], ['Udfyld arket']), people]), 1)
})

test('a column is shown with some of its own values', () => {
  const table = findTable(
    sheet(
      ['Navn', 'Kommune'],
      ['a', 'Greve'],
      ['b', 'Greve'],
      ['c', ''],
      ['d', 'Åby'],
      ['e', 'Rømø'],
      ['f', 'X'],
    ),
  )
  assert.deepEqual(examplesIn(table, 1), ['Greve', 'Åby', 'Rømø'])
})

test('a list needs names and addresses, and a meaning but once', () => {
  assert.deepEqual(faultsOf(['name', 'email', undefined]), [])
  assert.deepEqual(faultsOf(['lastName', 'unit', 'unit']), ['no-name', 'no-email', { twice: 'unit' }])
})
