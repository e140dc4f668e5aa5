import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts'
import { judge, reasons } from './judging.test-kit.ts'

test('a row goes in with everything it says, in words that everybody shares (C1, C2, F9, F10)', () => {
  const { good, bad, warnings } = judge(
    [
      'Navn;E-mail;Rolle;Kommune;Afdeling;Stilling;Arbejdssted;Uddannelse;Lederuddannelse;Års erfaring;Sprog;By;Temaer;Udviklingsområder;Plads;Hvad vil du opnå;Andet relevant',
      'Søren Ærø;Soren@Greve.example;Mentor;Greve Kommune;Tune Skole;Skoleleder;Tune;Lærer, cand.mag.;DIL;12,5;dansk, engelsk (flydende);Tune;Svære samtaler, drift af små skoler;Videndeling;2;;Kan også mødes online',
      'Ida Møl;ida@aaby.example;mentee;Åby;;;;;;;;;;;;Blive klogere på mig selv;',
    ].join('\r\n'),
  )
  assert.deepEqual([bad, warnings], [[], []])
  assert.deepEqual(good, [
    {
      row: 2,
      name: 'Søren Ærø',
      email: 'soren@greve.example',
      sides: ['mentor'],
      organisation: 'Greve Kommune',
      unit: 'Tune Skole',
      profile: {
        position: 'Skoleleder',
        workplace: 'Tune',
        place: 'Tune',
        educations: ['teacher', 'humanities'],
        leadershipEducation: 'DIL',
        experienceYears: 12,
        languages: ['da', 'en'],
        capacity: 2,
      },
      wishes: {
        themesOffered: ['difficult_talks', 'Drift af små skoler'],
        themesSought: ['difficult_talks', 'Drift af små skoler'],
        developmentAreas: ['knowledge_sharing'],
        other: 'Kan også mødes online',
      },
    },
    {
      row: 3,
      name: 'Ida Møl',
      email: 'ida@aaby.example',
      sides: ['mentee'],
      organisation: 'Åby',
      profile: {},
      wishes: { gain: 'Blive klogere på mig selv' },
    },
  ])
})

test('a row without name or with an address that is none is refused with its number and column', () => {
  const judged = judge(
    'Navn;E-mail\r\n;ida@x.example\r\nBo Møl;\r\nEa Lyng;ea(at)x.example\r\nUlf Ib;ulf@x.example\r\n',
  )
  assert.deepEqual(reasons(judged), [
    [2, 0, 'missing-name'],
    [3, 1, 'missing-email'],
    [4, 1, 'email-not-valid'],
  ])
  assert.deepEqual(
    judged.good.map(person => person.row),
    [5],
  )
})

test('an address that stands twice names both rows', () => {
  const judged = judge('Navn;E-mail\r\nIda;ida@x.example\r\nBo;bo@x.example\r\nIda Ib;IDA@x.example \r\n')
  assert.deepEqual(
    judged.bad.map(({ row, reason }) => [row, reason]),
    [
      [2, { why: 'email-twice', rows: [2, 4] }],
      [4, { why: 'email-twice', rows: [2, 4] }],
    ],
  )
})

test('names are read in one column or two, and turned when the last name stands first', () => {
  const one = judge('Navn;E-mail\r\n"Ærø, Søren Bo";s@x.example\r\nIda  Ib;i@x.example\r\n')
  const two = judge('Efternavn;Fornavn;E-mail\r\nÆrø;Søren Bo;s@x.example\r\n;Ida;i@x.example\r\n')
  assert.deepEqual(
    [one, two].map(judged => judged.good.map(person => person.name)),
    [
      ['Søren Bo Ærø', 'Ida Ib'],
      ['Søren Bo Ærø', 'Ida'],
    ],
  )
})

test('a leader is found by address in the list, by name in the list, or among those known before', () => {
  const judged = judge(
    'Navn;E-mail;Nærmeste leder (e-mail)\r\nIda;i@x.example;Bo Møl\r\nBo Møl;b@x.example;Chef@x.example\r\nEa;e@x.example;B@X.example\r\n',
    { known: new Set(['chef@x.example']) },
  )
  assert.deepEqual(judged.bad, [])
  assert.deepEqual(
    judged.good.map(person => person.leader),
    ['b@x.example', 'chef@x.example', 'b@x.example'],
  )
})

test('a leader nobody knows keeps a row out, unless it is agreed that the leader is left out', () => {
  const list = 'Navn;E-mail;Leder\r\nIda;i@x.example;ukendt@x.example\r\nBo;b@x.example;i@x.example\r\n'
  assert.deepEqual(reasons(judge(list)), [
    [2, 2, 'unknown-leader'],
    [3, 2, 'leader-left-out'],
  ])
  const agreed = judge(list, { unknownLeadersMayBeLeftOut: true })
  assert.deepEqual(agreed.bad, [])
  assert.deepEqual(
    agreed.good.map(person => person.leader),
    [undefined, 'i@x.example'],
  )
  assert.deepEqual(
    agreed.warnings.map(({ row, advice }) => [row, advice.about]),
    [[2, 'leader-unknown']],
  )
})

test('nobody leads themselves, alone or in a circle, and a name that two people have leads nobody', () => {
  const judged = judge(
    'Navn;E-mail;Leder\r\nIda;i@x.example;i@x.example\r\nBo;b@x.example;e@x.example\r\nEa;e@x.example;b@x.example\r\nUlf;u@x.example;\r\nUlf;u2@x.example;\r\nAia;a@x.example;Ulf\r\n',
  )
  assert.deepEqual(reasons(judged), [
    [2, 2, 'own-leader'],
    [3, 2, 'leader-circle'],
    [4, 2, 'leader-circle'],
    [7, 2, 'several-of-that-name'],
  ])
})

test('the side is read from a role, from seeking and offering, from crosses, or from what holds for everybody', () => {
  const sides = (heading: string, cells: string) =>
    judge(`Navn;E-mail;${heading}\r\nIda;i@x.example;${cells}\r\n`, {
      everyone: ['mentee'],
    }).good[0]?.sides.join('+')
  for (const [cell, expected] of [
    ['Mentor', 'mentor'],
    ['MENTEE', 'mentee'],
    ['Begge', 'mentor+mentee'],
    ['mentor og mentee', 'mentor+mentee'],
    ['Søger mentor', 'mentee'],
    ['Ønsker at være mentor', 'mentor'],
    ['Vil gerne have en mentor', 'mentee'],
    ['tilbyder', 'mentor'],
    ['Søker', 'mentee'],
    ['Både søger og tilbyder', 'mentor+mentee'],
    ['', 'mentee'],
  ] as const) {
    assert.equal(sides('Rolle', cell), expected, cell)
  }
  assert.equal(sides('Mentor;Mentee', 'x;'), 'mentor')
  assert.equal(sides('Mentor;Mentee', 'Ja;JA'), 'mentor+mentee')
  assert.deepEqual(reasons(judge('Navn;E-mail;Rolle\r\nIda;i@x.example;måske\r\n')), [[2, 2, 'unclear-side']])
})

test('a CPR number or fødselsnummer in any cell keeps its row out and is nowhere to be seen again', () => {
  const secret = '240275-1238'
  const judged = judge(
    `Navn;E-mail;Noter;Lønnr\r\nIda;i@x.example;cpr ${secret};1\r\nBo;b@x.example;ok;${secret.replace('-', '')}\r\nEa;e@x.example;;3\r\n`,
  )
  assert.deepEqual(reasons(judged), [
    [2, 2, 'personal-number'],
    [3, 3, 'personal-number'],
  ])
  assert.deepEqual(
    judged.good.map(person => person.name),
    ['Ea'],
  )
  assert.doesNotMatch(JSON.stringify(judged), /240275|1238/)
})

test('telephone numbers are no personal numbers', () => {
  const judged = judge(
    'Navn;E-mail;Telefon\r\nIda;i@x.example;+45 12 34 56 78\r\nBo;b@x.example;0708512345\r\n',
  )
  assert.deepEqual(judged.bad, [])
})

test('text that is too long, and letters that were spoiled on the way, are pointed out', () => {
  const judged = judge(
    `Navn;E-mail;Stilling\r\nIda;i@x.example;${'x'.repeat(201)}\r\nSÃ¸ren;s@x.example;Leder\r\n`,
  )
  assert.deepEqual(reasons(judged), [[2, 2, 'too-long']])
  assert.deepEqual(
    judged.warnings.map(({ row, column, advice }) => [row, column, advice.about]),
    [[3, 0, 'letters-garbled']],
  )
})

test('rows with nothing in the columns that are used are passed over', () => {
  const judged = judge('Navn;E-mail;Lønnr\r\nIda;i@x.example;1\r\n;;I alt 1\r\n')
  assert.deepEqual([judged.good.length, judged.bad], [1, []])
})

test('no text in any cell makes the judging fail, and every row is good, bad or empty', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Ida', 'i@x.example', 'mentor', '2,5', '=1+1', '010190-1234', 'x'),
  )
  const headings = ['Navn', 'E-mail', 'Rolle', 'Leder', 'Plads', 'Leder siden', 'Temaer', 'Sprog']
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 12 }), rows => {
      const judged = judge(writeCsv([headings, ...rows]))
      const bad = new Set(judged.bad.map(fault => fault.row))
      for (const person of judged.good) {
        assert.ok(!bad.has(person.row) && person.name !== '' && person.email.includes('@'))
        assert.doesNotMatch(JSON.stringify(person).replaceAll('\\n', ''), /\\u0000|[\0]/)
      }
      assert.ok(judged.good.length + bad.size <= rows.length)
    }),
  )
})
