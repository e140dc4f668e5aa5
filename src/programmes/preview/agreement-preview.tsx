import type { JSX } from 'preact'
import { firstTerms } from '../../agreements/terms.ts'
import { termsInWords } from '../../agreements/terms-words.ts'
import type { Frame } from '../../ui/frame.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { styleTexts } from '../messages-style.ts'
import type { ProgrammeSettings } from '../programme-settings.ts'
import { texts } from './messages.ts'

/** The agreement as the two find it when they begin, or that there is none (E6, E9). */
export function AgreementPreview(props: { frame: Frame; settings: ProgrammeSettings }): JSX.Element {
  const { frame, settings } = props
  const t = texts(frame.locale)
  if (settings.agreement === 'none') return <p>{t.agreementBy.none}</p>
  const names = { mentor: 'Mentor', mentee: 'Mentee' }
  const preparation = styleTexts(frame.locale).preparation[settings.contentBy](names.mentee, names.mentor)
  const terms = firstTerms(settings, { gain: t.gainExample, preparation }, frame.now)
  const rows = termsInWords(terms, names, frame).flatMap(part => part.rows)
  return (
    <>
      <p>{t.agreementBy[settings.agreement]}</p>
      <p>{t.agreementBegins}</p>
      <SummaryList rows={rows.map(({ term, lines }) => ({ term, value: lines.join('. ') }))} />
    </>
  )
}
