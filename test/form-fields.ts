/** Everything the forms of a page hold when nothing is changed, as a browser sends it. */
export function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const [name, value = '', type] = ['name', 'value', 'type'].map(
      attribute => new RegExp(` ${attribute}="([^"]*)"`).exec(input)?.[1],
    )
    const isChoice = type === 'radio' || type === 'checkbox'
    if (name && name !== '_token' && (!isChoice || / checked/.test(input))) fields[name] = value
  }
  for (const [, name = '', value = ''] of html.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>([^<]*)</g))
    fields[name] = value
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]* name="(\w+)"[^>]*>(.*?)<\/select>/g))
    fields[name] = / value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return fields
}
