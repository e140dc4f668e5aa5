import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { setFrame } from './frame.ts'

/** The text of a whole page, as it is sent. */
export function html(page: VNode): string {
  try {
    return `<!doctype html>${renderToString(page)}`
  } finally {
    // What stands outside a page is never written with somebody else's frame.
    setFrame(undefined)
  }
}
