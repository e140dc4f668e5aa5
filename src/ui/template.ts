import { type ComponentChildren, isValidElement, type JSX } from 'preact'
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/**
 * Markup that is drawn once and then filled many times, as in the rows of a long table: what is the same in each is
 * not drawn again. `draw` is given a mark for each place, which may stand as a child or be the value of an attribute;
 * it is drawn without a page around it. What fills an attribute must be text.
 */
export function template(
  places: number,
  draw: (...marks: string[]) => JSX.Element,
): (...fillings: readonly ComponentChildren[]) => JSX.Element {
  // A letter of Latin-1 that no text uses: with a wider one V8 would keep all that is drawn in two bytes a letter.
  const marks = Array.from({ length: places }, (_, place) => `\u0091${place}\u0091`)
  const pieces = renderToString(draw(...marks)).split(/\u0091(\d+)\u0091/)
  const texts = pieces.filter((_, at) => at % 2 === 0)
  const order = pieces.filter((_, at) => at % 2 === 1).map(Number)
  return (...fillings) => {
    let text = texts[0] ?? ''
    for (let at = 0; at < order.length; at++) {
      const written = textOf(fillings[order[at] ?? 0])
      // What is not written out yet is drawn when the page is.
      if (written === undefined) {
        return jsxTemplate(texts, ...order.map(place => textOf(fillings[place]) ?? fillings[place]))
      }
      text += written + texts[at + 1]
    }
    return jsxTemplate([text])
  }
}

/** What fills a place, as it is written in markup; undefined where it must be drawn first. */
function textOf(filling: ComponentChildren): string | undefined {
  if (typeof filling !== 'object' || filling === null) return String(jsxEscape(filling) ?? '')
  const tpl = isValidElement(filling) && (filling.props as { tpl?: readonly string[] }).tpl
  return tpl && tpl.length === 1 ? tpl[0] : undefined
}
