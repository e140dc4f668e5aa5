import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The text of a whole page, as it is sent. */
export function html(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`
}
