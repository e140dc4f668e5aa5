/** A Markdown file in two: what it says of itself, a line each between lines of dashes, and the text beneath. */
export function readFrontMatter(written: string): { facts: Record<string, string>; body: string } {
  const [, above = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(written) ?? []
  const lines = above.split('\n').map(line => /^(\w+): *(.*)$/.exec(line) ?? [])
  return {
    facts: Object.fromEntries(lines.map(([, key = '', value = '']) => [key, value])),
    body: body.trim(),
  }
}
