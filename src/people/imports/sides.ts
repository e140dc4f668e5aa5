import type { Side } from './person-row.ts'
import { plainText } from './plain-text.ts'

/**
 * Which side a cell names: 'Mentor', 'mentee', 'begge', 'Søger mentor', 'Vil gerne være mentor', 'tilbyr'. None for
 * an empty cell; undefined when it cannot be told.
 */
export function sidesIn(cell: string): readonly Side[] | undefined {
  const plain = plainText(cell)
  if (plain === '') return []
  const mentee = /\b(mentees?|adept|adepter|protege|mentorsoegende|mentorsoekende)\b/.test(plain)
  const mentor = /\bmentor(er|s)?\b/.test(plain)
  if (/\b(begge|baade|both|begge dele)\b/.test(plain) || (mentor && mentee)) return ['mentor', 'mentee']
  if (mentee) return ['mentee']
  const seeks =
    /\b(soeger|soeker|oensker|vil have|vil gerne have|vil ha|vil gjerne ha|behov|seeks?|wants?|needs?)\b/.test(
      plain,
    )
  const offers = /\b(vaere|bli|blive|be|become|tilbyder|tilbyr|offers?)\b/.test(plain)
  if (seeks && offers && !mentor) return ['mentor', 'mentee']
  if (offers || (mentor && !seeks)) return ['mentor']
  return seeks ? ['mentee'] : undefined
}
