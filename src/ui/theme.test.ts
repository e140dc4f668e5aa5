import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8')
const schemes = {
  light: colours(/:root, \[data-color-scheme="light"\] \{([^}]*)\}/),
  dark: colours(/\n\[data-color-scheme="dark"\] \{([^}]*)\}/),
}

/** What is written on what, by the names of the theme: every pair that our stylesheet makes. */
const written: [text: string, ground: string][] = [
  ...['default', 'subtle'].flatMap(text =>
    ['neutral', 'sand', 'accent'].flatMap((ground): [string, string][] => [
      [`neutral-text-${text}`, `${ground}-background-tinted`],
      [`accent-text-${text}`, `${ground}-background-tinted`],
    ]),
  ),
  ['neutral-text-subtle', 'neutral-background-default'],
  ['accent-text-default', 'accent-surface-tinted'],
  ['sand-text-default', 'sand-surface-tinted'],
  ['danger-text-subtle', 'neutral-background-default'],
  ['danger-text-subtle', 'danger-background-tinted'],
  ['neutral-text-default', 'danger-background-tinted'],
  ['neutral-text-default', 'warning-background-tinted'],
  ['neutral-text-default', 'success-background-tinted'],
  ['neutral-text-default', 'info-background-tinted'],
  ['accent-base-contrast-default', 'accent-base-default'],
  ['danger-base-contrast-default', 'danger-base-default'],
  ['accent-text-default', 'accent-surface-hover'],
]

/** What must be seen, but is not read: the edges of fields, shapes of states. */
const drawn: [mark: string, ground: string][] = [
  ['neutral-border-default', 'neutral-background-default'],
  ['accent-base-default', 'neutral-background-default'],
  ['coral-base-default', 'neutral-background-default'],
  ['sand-border-default', 'neutral-background-default'],
]

for (const [scheme, colour] of Object.entries(schemes)) {
  test(`every text stands 7:1 from its ground (${scheme})`, () => {
    for (const [text, ground] of written) {
      const ratio = contrast(colour(text), colour(ground))
      assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`)
    }
  })

  test(`every shape that means something stands 3:1 from its ground (${scheme})`, () => {
    for (const [mark, ground] of drawn) {
      const ratio = contrast(colour(mark), colour(ground))
      assert.ok(ratio >= 3, `${mark} on ${ground}: ${ratio.toFixed(2)}`)
    }
  })
}

function colours(block: RegExp): (name: string) => string {
  const found = new Map(
    [...(css.match(block)?.[1] ?? '').matchAll(/--ds-color-([\w-]+): (#\w{6})/g)].map(([, name, hex]) => [
      name,
      hex,
    ]),
  )
  return name => found.get(name) ?? assert.fail(`The theme has no ${name}`)
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
