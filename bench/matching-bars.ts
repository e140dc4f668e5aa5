/** Bars that were measured, met or not, told again at the end. */
const lines: string[] = []

/** A figure that has to be at least, or at most, so much. */
export function bar(
  name: string,
  figure: number,
  kind: 'at least' | 'at most',
  limit: number,
  unit = '',
): void {
  const isMet = kind === 'at least' ? figure >= limit : figure <= limit
  const digits = figure < 100 ? 2 : 0
  const line = `${isMet ? 'met    ' : 'NOT MET'}  ${name}: ${figure.toFixed(digits)}${unit} (${kind} ${limit}${unit})`
  lines.push(line)
  console.log(`  ${line}`)
}

export function reportBars(): void {
  if (lines.length === 0) return
  console.log(`\n${lines.filter(line => line.startsWith('met')).length} of ${lines.length} bars are met:`)
  for (const line of lines) console.log(`  ${line}`)
}
