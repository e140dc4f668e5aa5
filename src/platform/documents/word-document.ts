import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx'
import { languageTags, type PrintedCell, type PrintedDocument, type PrintedPart } from './printed-document.ts'

type Docx = typeof import('docx')

const colour = { sea: '0F5A66', ink: '1B2328', quiet: '4B575D', hairline: 'B9C2C6' }
const hair = { style: 'single', size: 4, color: colour.hairline } as const
const line = { ...hair, space: 1 } as const
/** From margin to margin, in twentieths of a point. */
const lineWidth = 8966
/** What a thing is called stands beside what is said of it. */
const termWidth = 2835
const none = { style: 'nil', size: 0, color: 'auto' } as const

/** The document for a word processor: it can be changed, filled in on the screen, and printed. */
export async function wordDocument(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded at the first document: most visits make none.
  const docx = await import('docx')
  const write = writerOf(docx)
  const file = new docx.Document({
    title: legible(document.title),
    creator: 'Telemakos',
    lastModifiedBy: 'Telemakos',
    styles: stylesFor(languageTags[document.locale]),
    numbering: { config: [{ reference: 'steps', levels: [stepsLevel(docx)] }] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } },
        footers: { default: new docx.Footer({ children: [footer(docx, document.footer ?? '')] }) },
        children: [
          write.paragraph(document.title, { heading: docx.HeadingLevel.HEADING_1 }),
          ...(document.lede ? [write.paragraph(document.lede, { style: 'Quiet' })] : []),
          ...document.parts.flatMap((part, at) => write.part(part, at)),
        ],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toBuffer(file))
}

const margins = { top: 1250, bottom: 1250, left: 1470, right: 1470 }

/** How each kind of part is written. */
function writerOf(docx: Docx) {
  const runs = (text: string): ParagraphChild[] =>
    legible(text)
      .split('\n')
      .map((line, at) => new docx.TextRun({ text: line, ...(at > 0 && { break: 1 }) }))
  const paragraph = (text: string, options: IParagraphOptions = {}) =>
    new docx.Paragraph({ ...options, children: runs(text) })

  // Two tables without anything between them are one to Word.
  const gap = paragraph('', { style: 'Gap' })

  function part(each: PrintedPart, at: number): FileChild[] {
    switch (each.kind) {
      case 'heading': {
        const { HEADING_2, HEADING_3 } = docx.HeadingLevel
        const heading = each.level === 3 ? HEADING_3 : HEADING_2
        return [paragraph(each.text, { heading, pageBreakBefore: each.newPage === true })]
      }
      case 'paragraph':
        return [paragraph(each.text, each.quiet ? { style: 'Quiet' } : {})]
      case 'list':
        return each.items.map(item =>
          paragraph(
            item,
            each.ordered
              ? { numbering: { reference: 'steps', level: 0, instance: at } }
              : { bullet: { level: 0 } },
          ),
        )
      case 'facts':
        return each.rows.map(
          ({ term, lines }) =>
            new docx.Paragraph({
              style: 'Fact',
              children: [
                new docx.TextRun({ text: `${legible(term)}\t`, color: colour.quiet, size: 20 }),
                ...runs(lines.join('\n')),
              ],
            }),
        )
      case 'table':
        return [table(each.head, each.rows, each.shares), gap]
      case 'bars':
        return [
          table(
            each.head,
            each.rows.map(({ label, text }) => [label, text]),
          ),
          gap,
        ]
      case 'boxes':
        return [
          paragraph(each.label, { style: 'Term', keepNext: true }),
          ...each.items.map(
            item =>
              new docx.Paragraph({
                indent: { left: 360, hanging: 360 },
                children: [
                  new docx.CheckBox({ alias: legible(item).slice(0, 60), checked: false }),
                  new docx.TextRun(' '),
                  ...runs(item),
                ],
              }),
          ),
        ]
      case 'writing':
        return [
          paragraph(each.label, { style: 'Term', keepNext: true }),
          ...Array.from({ length: each.lines }, () => paragraph('', { style: 'Ruled' })),
        ]
    }
  }

  function table(
    head: readonly string[],
    rows: readonly (readonly PrintedCell[])[],
    shares = sharesOf([head, ...rows]),
  ) {
    const all = shares.reduce((sum, share) => sum + share, 0)
    const columnWidths = shares.map(share => Math.round((lineWidth * share) / all))
    const cell = (words: PrintedCell, style: string | undefined) =>
      new docx.TableCell({
        children:
          typeof words === 'string'
            ? [paragraph(words, style === undefined ? {} : { style })]
            : words.map(item => paragraph(item, itemInCell)),
        borders: { top: none, left: none, right: none, bottom: hair },
        margins: { top: 80, bottom: 80, right: 160 },
      })
    const row = (cells: readonly PrintedCell[], isHead: boolean) =>
      new docx.TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: cells.map(words => cell(words, isHead ? 'ColumnName' : undefined)),
      })
    return new docx.Table({
      width: { size: 100, type: 'pct' },
      columnWidths,
      rows: [row(head, true), ...rows.map(cells => row(cells, false))],
    })
  }

  return { paragraph, part }
}

const itemInCell = { bullet: { level: 0 }, indent: { left: 240, hanging: 240 }, spacing: { after: 20 } }

// As wide as what stands in each, within bounds: a column of figures leaves its room to the words beside it.
function sharesOf(rows: readonly (readonly PrintedCell[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => {
    const longest = Math.max(...rows.flatMap(row => [row[at] ?? ''].flat().map(({ length }) => length)), 0)
    return Math.min(Math.max(longest, 16), 60)
  })
}

function footer(docx: Docx, text: string) {
  return new docx.Paragraph({
    style: 'Foot',
    tabStops: [{ type: 'right', position: lineWidth }],
    children: [
      new docx.TextRun(legible(text)),
      new docx.TextRun({
        children: ['\t', docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
      }),
    ],
  })
}

const stepsLevel = (docx: Docx) => ({
  level: 0,
  format: docx.LevelFormat.DECIMAL,
  text: '%1.',
  style: { paragraph: { indent: { left: 420, hanging: 420 } } },
})

function stylesFor(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: colour.sea },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  const like = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: { size: 22, font: 'Calibri', color: colour.ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      heading1: heading(44, 0),
      heading2: heading(28, 320),
      heading3: heading(24, 240),
    },
    paragraphStyles: [
      like('Quiet', { color: colour.quiet }),
      like('Term', { color: colour.quiet, size: 20 }, { spacing: { before: 160, after: 20 } }),
      like('ColumnName', { color: colour.sea, bold: true, size: 20 }),
      like('Gap', { size: 8 }, { spacing: { after: 0 } }),
      like('Foot', { color: colour.quiet, size: 17 }),
      like('Fact', {}, { indent: { left: termWidth, hanging: termWidth }, keepLines: true }),
      // Paragraphs of one border are one box to Word: the lines between them are said by themselves.
      like('Ruled', {}, { spacing: { before: 260, after: 0 }, border: { bottom: line, between: line } }),
    ],
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold them
const unwritable = /[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g
const legible = (text: string) => text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(unwritable, '')
