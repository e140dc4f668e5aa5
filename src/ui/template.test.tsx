import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStringOneByteRepresentation } from 'node:v8'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Table } from './table.tsx'
import { template } from './template.ts'

const Entry = ({ href, name, more }: { href: string; name: ComponentChildren; more?: ComponentChildren }) => (
  <p>
    <a href={href}>{name}</a>
    {more}
  </p>
)
const entry = template(3, (href, name, more) => <Entry href={href} name={name} more={more} />)
const Bold = () => <b>{'<Bold>'}</b>
const quiet = template(1, text => <small>{text}</small>)

const fillings: readonly (readonly [string, ComponentChildren, ComponentChildren])[] = [
  ['/plain', 'Sofie Bang', undefined],
  ['/a?b=1&c="2"', '<script>alert("Sofie & Peter")</script>', 'more & more'],
  ['/numbers', 0, 1.5],
  ['/nothing', null, false],
  ['/true', true, ''],
  ['/drawn', <b key="b">{'<b>'}</b>, <Bold key="bold" />],
  ['/several', ['<one>', 2, <Bold key="bold" />, null], [[], ['& two']]],
  ['/within', quiet('<small>'), quiet(<Bold />)],
  ['/later', quiet(['<', quiet('&')]), 'text after what is drawn later: <'],
  ['/marks', '\u00910\u0091 $1 $&', '\u0091'],
]

for (const [href, name, more] of fillings) {
  test(`what fills a template stands there as if it had been drawn with it: ${href}`, () => {
    const asDrawn = renderToString(<Entry href={href} name={name} more={more} />)
    assert.equal(renderToString(entry(href, name, more)), asDrawn)
    // Once more: filling leaves nothing behind in what is filled.
    assert.equal(renderToString(<div>{entry(href, name, more)}</div>), `<div>${asDrawn}</div>`)
  })
}

test('what is drawn stays one byte a letter, which is half the work of sending it', () => {
  const longer = template(1, name => <p title="Så længe som det, der deles">{name}</p>)
  assert.ok(isStringOneByteRepresentation(renderToString(longer('Søren Ærø'))))
})

test('a place may stand twice, or not at all', () => {
  const twice = template(2, first => <i title={first}>{first}</i>)
  assert.equal(renderToString(twice('"<"', 'nowhere')), '<i title="&quot;&lt;&quot;">&quot;&lt;&quot;</i>')
})

test('each row of a table has its cells in their order, and its details beneath it where it has some', () => {
  const rows = [
    { name: 'Sofie & Peter', meetings: 3, said: undefined },
    { name: 'Amina <3', meetings: 0, said: <Bold /> },
  ]
  const html = renderToString(
    <Table
      caption="Pairs"
      rows={rows}
      columns={[
        { heading: 'Who', names: true, cell: row => row.name },
        { heading: 'Meetings', kind: 'number', cell: row => row.meetings },
        { heading: 'Evident', evident: true, cell: () => quiet('yes') },
      ]}
      details={row => row.said}
    />,
  )
  assert.equal(
    html.slice(html.indexOf('<tbody>'), html.indexOf('</table>')),
    '<tbody><tr><th scope="row">Sofie &amp; Peter</th><td data-kind="number" data-label="Meetings">3</td>' +
      '<td><small>yes</small></td></tr>' +
      '<tr data-details="true"><th scope="row">Amina &lt;3</th><td data-kind="number" data-label="Meetings">0</td>' +
      '<td><small>yes</small></td></tr><tr class="table-details"><td colspan="3"><b>&lt;Bold></b></td></tr></tbody>',
  )
})
