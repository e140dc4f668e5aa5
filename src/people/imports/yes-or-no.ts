import { plainText } from './plain-text.ts'

const yes = new Set(['ja', 'j', 'x', 'yes', 'y', '1', 'true', 'sand', 'sann', 'v', 'ok'])
const no = new Set(['nej', 'nei', 'n', 'no', '0', 'false', 'falsk', 'usann', ''])

/** Reads a cross in a list, as Danish, Norwegian and English Excel and people write it. An empty cell is a no. */
export function yesOrNo(cell: string): 'yes' | 'no' | 'unclear' {
  if (/^[✓✔☑]$/.test(cell.trim())) return 'yes'
  if (/^[-–✗☐]$/.test(cell.trim())) return 'no'
  const plain = plainText(cell)
  return yes.has(plain) ? 'yes' : no.has(plain) ? 'no' : 'unclear'
}
