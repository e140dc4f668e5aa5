import type { Locale } from '../platform/i18n.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Sheet } from '../platform/spreadsheet/sheet.ts'

/** A concept as one language's file of the European classification ESCO says it. */
export interface Concept {
  readonly uri: string
  readonly name: string
  /** Other names, a line each. */
  readonly others: string
}

/**
 * Reads ESCO's file of skills (`skills_da.csv`): columns conceptUri, preferredLabel, altLabels and hiddenLabels,
 * wherever they stand. Rows that are no skill, or are no longer used, are left out.
 */
export function conceptsIn(sheets: readonly Sheet[]): Concept[] | Refusal<'no-concepts'> {
  for (const { rows } of sheets) {
    const [head, ...body] = rows
    const at = (name: string) => head?.cells.findIndex(cell => cell.trim().toLowerCase() === name) ?? -1
    const [uri, name] = [at('concepturi'), at('preferredlabel')]
    if (uri < 0 || name < 0) continue
    const [others, hidden, status] = [at('altlabels'), at('hiddenlabels'), at('status')]
    return body
      .map(({ cells }) => {
        const cell = (column: number) => cells[column]?.trim() ?? ''
        return {
          uri: cell(uri),
          name: oneName(cell(name)),
          others: [cell(others), cell(hidden), ...(oneName(cell(name)) === cell(name) ? [] : [cell(name)])]
            .filter(said => said !== '')
            .join('\n'),
          isUsed: status < 0 || cell(status).toLowerCase() === 'released' || cell(status) === '',
        }
      })
      .filter(concept => /^https?:\/\//.test(concept.uri) && concept.name !== '' && concept.isUsed)
      .map(({ isUsed: _, ...concept }) => concept)
  }
  return refused('no-concepts')
}

// People write what they are good at with commas between, so no name holds one.
const listed = /\s*[,;|]\s*/g
export const oneName = (name: string): string => name.replaceAll(listed, ' / ')

/** The language that a file of ESCO's is written in, by its name: skills_da.csv, skills_no.csv, skills_en.csv. */
export function languageOfFile(name: string): Locale | undefined {
  const found = /[_-](da|no|nb|en)\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase()
  return found === 'no' ? 'nb' : (found as Locale | undefined)
}
