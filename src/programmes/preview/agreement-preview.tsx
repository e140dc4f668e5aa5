import type { JSX } from 'preact'
import { firstTerms } from '../../agreements/terms.ts'
import { termsInWords } from '../../agreements/terms-words.ts'
import type { Frame } from '../../ui/frame.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { styleTexts } from '../messages-style.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { texts } from './messages.ts'

/** The agreement as the two find it when they begin, or that there is none (E6, E9). */
export function AgreementPreview(props: { frame: Frame; programme: ProgrammeFrame }): JSX.Element {
  const { frame, programme } = props
  const { settings, startsOn } = programme
  const t = texts(frame.locale)
  if (settings.agreement === 'none') return <p>{t.agreementBy.none}</p>
  const names = { mentor: 'Mentor', mentee: 'Mentee' }
  const preparation = styleTexts(frame.locale).preparation[settings.contentBy](names.mentee, names.mentor)
  // As it is for two who begin when the programme does.
  const begin = new Date(Math.max(frame.now.getTime(), Date.parse(startsOn)))
  const terms = firstTerms(settings, { gain: t.gainExample, preparation }, begin)
  const rows = termsInWords(terms, names, frame).flatMap(part => part.rows)
  return (
    <>
      <p>{t.agreementBy[settings.agreement]}</p>
      <p>{t.agreementBegins}</p>
      <SummaryList rows={rows.map(({ term, lines }) => ({ term, value: lines.join('. ') }))} />
    </>
  )
}
