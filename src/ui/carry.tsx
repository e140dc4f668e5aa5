import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'

/** A document to print and carry: what it is, and the formats it comes in. */
export function Carry({ label, pdf, docx }: { label: string; pdf: string; docx: string }): JSX.Element {
  return (
    <p class="carry small">
      <Icon name="document" />
      {label}{' '}
      <Link href={pdf} about={label} download>
        PDF
      </Link>
      {' · '}
      <Link href={docx} about={label} download>
        Word
      </Link>
    </p>
  )
}
