import MarkdownIt, { type Token } from 'markdown-it'

/** A piece of a line. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true; readonly emphasis?: true }
  | { readonly kind: 'link'; readonly href: string; readonly runs: readonly Run[] }
  | { readonly kind: 'picture'; readonly source: string; readonly alt: string }
  | { readonly kind: 'break' }

/** A part of a text, beneath the one before. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Run[])[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  | { readonly kind: 'rule' }

// Markup in a text is text. What is set in by four spaces is no code: nobody here writes any.
const reader = new MarkdownIt({ html: false, linkify: false }).disable([
  'code',
  'fence',
  'backticks',
  'reference',
])

/**
 * Reads Markdown into parts, which are shown as elements and set in type: nothing of what was written reaches a page as
 * markup. Whatever heading somebody writes, the first is of level 2 and what is deeper of level 3.
 */
export function readMarkdown(written: string): Block[] {
  return blocksIn(new Tokens(reader.parse(written, {})))
}

class Tokens {
  #at = 0
  readonly #tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The next one, unless it closes what is open. */
  next(): Token | undefined {
    const token = this.#tokens[this.#at]
    if (!token) return undefined
    this.#at += 1
    return token.nesting === -1 ? undefined : token
  }
}

function blocksIn(tokens: Tokens): Block[] {
  const blocks: Block[] = []
  for (let token = tokens.next(); token; token = tokens.next()) blocks.push(...blockOf(token, tokens))
  return blocks
}

function blockOf(token: Token, tokens: Tokens): Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'heading', level: Number(token.tag.slice(1)) <= 2 ? 2 : 3, runs: lineIn(tokens) }]
    case 'paragraph_open':
      return [{ kind: 'paragraph', runs: lineIn(tokens) }]
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [{ kind: 'list', ordered: token.type === 'ordered_list_open', items: eachIn(tokens, blocksIn) }]
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: blocksIn(tokens) }]
    case 'table_open':
      return [tableIn(tokens)]
    case 'hr':
      return [{ kind: 'rule' }]
    default:
      return []
  }
}

/** Reads each thing that is opened until the whole is closed. */
function eachIn<T>(tokens: Tokens, read: (tokens: Tokens) => T): T[] {
  const all: T[] = []
  while (tokens.next()) all.push(read(tokens))
  return all
}

function tableIn(tokens: Tokens): Block {
  const [head = [], ...rows] = eachIn(tokens, parts => eachIn(parts, row => eachIn(row, lineIn))).flat()
  return { kind: 'table', head, rows }
}

/** The line of a paragraph, heading or cell, up to and with what closes it. */
function lineIn(tokens: Tokens): Run[] {
  const runs: Run[] = []
  for (let token = tokens.next(); token; token = tokens.next()) runs.push(...runsOf(token.children ?? []))
  return runs
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  const into: Run[][] = [runs]
  let strong = 0
  let emphasis = 0
  const add = (run: Run) => into.at(-1)?.push(run)
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') strong += token.nesting
    else if (token.type === 'em_open' || token.type === 'em_close') emphasis += token.nesting
    else if (token.type === 'softbreak') add({ kind: 'text', text: ' ' })
    else if (token.type === 'hardbreak') add({ kind: 'break' })
    else if (token.type === 'image')
      add({ kind: 'picture', source: String(token.attrGet('src') ?? ''), alt: token.content })
    else if (token.type === 'link_open') {
      const within: Run[] = []
      add({ kind: 'link', href: String(token.attrGet('href') ?? ''), runs: within })
      into.push(within)
    } else if (token.type === 'link_close') into.pop()
    else if (token.content !== '')
      add({
        kind: 'text',
        text: token.content,
        ...(strong > 0 && { strong: true }),
        ...(emphasis > 0 && { emphasis: true }),
      })
  }
  return runs
}

/** A text without its marks, a line for each part: what is searched, counted and spell-checked. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesOf)
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainRuns(block.runs)]
    case 'list':
      return block.items.flatMap(plainLines)
    case 'quote':
      return plainLines(block.blocks)
    case 'table':
      return [block.head, ...block.rows].map(row => row.map(plainRuns).join(' '))
    case 'rule':
      return []
  }
}

function plainRuns(runs: readonly Run[]): string {
  return runs
    .map(run => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'link') return plainRuns(run.runs)
      return run.kind === 'picture' ? run.alt : ' '
    })
    .join('')
}

/** Everything a text links to and every picture in it. */
export function referencesIn(blocks: readonly Block[]): { links: string[]; pictures: Picture[] } {
  const found = { links: [] as string[], pictures: [] as Picture[] }
  const ofRuns = (runs: readonly Run[]): void => {
    for (const run of runs) {
      if (run.kind === 'picture') found.pictures.push(run)
      if (run.kind !== 'link') continue
      found.links.push(run.href)
      ofRuns(run.runs)
    }
  }
  const ofBlocks = (parts: readonly Block[]): void => {
    for (const part of parts) {
      if ('runs' in part) ofRuns(part.runs)
      if (part.kind === 'list') part.items.forEach(ofBlocks)
      if (part.kind === 'quote') ofBlocks(part.blocks)
      if (part.kind === 'table') [part.head, ...part.rows].flat().forEach(ofRuns)
    }
  }
  ofBlocks(blocks)
  return found
}
export type Picture = Extract<Run, { kind: 'picture' }>
