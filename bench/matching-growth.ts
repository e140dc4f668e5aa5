/** One point of the chart: people matched, and CPU seconds for each kind of instance. */
export interface GrowthPoint {
  readonly people: number
  readonly seconds: Readonly<Record<string, number>>
}

const WIDTH = 720
const HEIGHT = 400
const LEFT = 70
const RIGHT = 110
const TOP = 30
const BOTTOM = 60
/** Dark enough on white, told apart by their dashes as well. */
const LINES = [
  { colour: '#1d4e89', dash: '' },
  { colour: '#a23b00', dash: '8 4' },
  { colour: '#2e6b34', dash: '2 4' },
]

/** A chart on two scales of powers of ten, as a picture that also reads itself out. */
export function growthChart(points: readonly GrowthPoint[]): string {
  const names = Object.keys(points[0]?.seconds ?? {})
  const people = points.map(point => point.people)
  const seconds = points.flatMap(point => Object.values(point.seconds))
  const across = scale(Math.min(...people), Math.max(...people), LEFT, WIDTH - RIGHT)
  const up = scale(
    10 ** Math.floor(Math.log10(Math.min(...seconds))),
    10 ** Math.ceil(Math.log10(Math.max(...seconds))),
    HEIGHT - BOTTOM,
    TOP,
  )
  const parts: string[] = []
  for (const power of powers(seconds)) {
    const y = up(power)
    parts.push(`<path d="M${LEFT} ${y}H${WIDTH - RIGHT}" stroke="#d5d5d5"/>`)
    parts.push(`<text x="${LEFT - 10}" y="${y + 5}" text-anchor="end">${power} s</text>`)
  }
  for (const each of people) {
    const label = each.toLocaleString('en').replace(',', ' ')
    parts.push(`<text x="${across(each)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle">${label}</text>`)
  }
  const middle = (LEFT + WIDTH - RIGHT) / 2
  parts.push(
    `<text x="${middle}" y="${HEIGHT - 12}" text-anchor="middle">mentees, half as many mentors</text>`,
  )
  const ends: number[] = []
  for (const [at, name] of names.entries()) {
    const { colour, dash } = LINES[at % LINES.length] ?? { colour: '#000', dash: '' }
    const path = points.map(point => `${across(point.people)} ${up(point.seconds[name] ?? 1)}`).join('L')
    parts.push(
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>`,
    )
    let y = up(points.at(-1)?.seconds[name] ?? 1) + 5
    while (ends.some(other => Math.abs(other - y) < 18)) y += 2
    ends.push(y)
    parts.push(`<text x="${WIDTH - RIGHT + 10}" y="${y}" fill="${colour}">${name}</text>`)
  }
  const told = points
    .map(point => `${point.people}: ${names.map(name => `${name} ${point.seconds[name]}`).join(', ')}`)
    .join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="14">
<title id="t">CPU seconds to match and prove, by the number of people</title>
<desc id="d">${told}.</desc>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${parts.join('\n')}
</svg>
`
}

function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  const span = Math.log10(most) - Math.log10(least) || 1
  return value => Math.round(from + ((Math.log10(value) - Math.log10(least)) / span) * (to - from))
}

function powers(values: readonly number[]): number[] {
  const found: number[] = []
  const last = Math.ceil(Math.log10(Math.max(...values)))
  for (let power = Math.floor(Math.log10(Math.min(...values))); power <= last; power++)
    found.push(10 ** power)
  return found
}

/** The same as a table in Markdown, with how much each step of three costs. */
export function growthTable(points: readonly GrowthPoint[]): string {
  const names = Object.keys(points[0]?.seconds ?? {})
  const rows = points.map(
    ({ people, seconds }) =>
      `| ${people} | ${names.map(name => (seconds[name] ?? 0).toFixed(2)).join(' | ')} |`,
  )
  return [`| mentees | ${names.join(' | ')} |`, `|---|${names.map(() => '---|').join('')}`, ...rows].join(
    '\n',
  )
}
