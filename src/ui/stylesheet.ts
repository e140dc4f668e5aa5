import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The parts of Designsystemet that our components are made of. */
const kit = [
  'base',
  'button',
  'label',
  'field',
  'fieldset',
  'input',
  'link',
  'list',
  'skip-link',
  'data-size-workaround',
]

const ours = [
  'tokens',
  'base',
  'frame',
  'page',
  'parts',
  'lists',
  'stage-path',
  'time-line',
  'line-chart',
  'table',
  'forms',
  'arrival',
  'media',
]

/**
 * The one stylesheet: the theme, the parts of the kit, and ours, each in its layer, so that ours has the
 * last word without fighting for it. `address` turns the name of a file into where it is served.
 */
export function stylesheet(address: (name: string) => string): string {
  const parts = kit.map(name => read(import.meta.resolve(`@digdir/designsystemet-css/${name}.css`)))
  const own = ours.map(name => read(new URL(`css/${name}.css`, import.meta.url)))
  const css = [
    '@layer ds.theme,ds.base,ds.components,telemakos;',
    read(new URL('theme.css', import.meta.url)).replace(/^@charset[^;]*;/, ''),
    `@layer ds.components{${parts.join('\n')}}`,
    `@layer telemakos{${own.join('\n')}}`,
  ].join('\n')
  return smaller(css).replaceAll(/url\('([\w.-]+)'\)/g, (_, name: string) => `url('${address(name)}')`)
}

function read(file: string | URL): string {
  return readFileSync(file instanceof URL ? file : fileURLToPath(file), 'utf8')
}

function smaller(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/([{;,>])\n/g, '$1')
    .replaceAll(/;?\n?}\n?/g, '}')
}
