import type { JSX } from 'preact'
import { type Locale, locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { texts as reportTexts } from '../messages-report.ts'
import type { Report } from '../report-store.ts'
import { ideasFor } from './ideas.ts'
import { texts } from './messages.ts'
import { ideaInWords, type ProgrammeYear } from './yearly-report.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly report: Report
  readonly year: number
  /** The programme one may write about; undefined where none or several are shown, or another coordinates it. */
  readonly writes: string | undefined
  /** There are programmes that they may write about. */
  readonly coordinates: boolean
  readonly words: ProgrammeYear | undefined
}

/** So much of one's own words: the whole is to be read in five minutes. */
export const mostWords = 1500

/** The yearly report before it is printed: of which year and programme, and the words of those who run it. */
export function YearPage({ frame, form, report, year, writes, coordinates, words }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { programme } = report.filter
  const ideas = ideasFor(report).map(idea => ideaInWords(idea, locale))
  return (
    <Page frame={frame} title={t.title(year)} width="read" form={form}>
      <div>
        <UpLink href={routes.reports({ programme, year })}>{reportTexts(locale).title}</UpLink>
        <PageHeading title={t.title(year)} lede={t.pageLede} />
      </div>
      <Choice frame={frame} report={report} year={year} />
      <Card title={t.print} look="sand">
        <Actions>
          {inOrder(locale).map((one, place) => (
            <ButtonLink
              key={one}
              href={routes.yearlyReportDocument({ programme, year, in: one })}
              look={place === 0 ? 'primary' : 'secondary'}
            >
              {t.languages[one]}
            </ButtonLink>
          ))}
        </Actions>
      </Card>
      {writes === undefined ? (
        coordinates && report.programmes.length > 1 && <Quiet>{t.chooseProgramme}</Quiet>
      ) : (
        <Section title={t.yourWords}>
          <Form action={routes.yearlyReport({ programme: writes, year })} form={form}>
            <TextArea
              form={form}
              name="said"
              label={t.said}
              hint={t.saidHint}
              value={words?.said}
              maxlength={mostWords}
              rows={5}
              optional
            />
            <TextArea
              form={form}
              name="mended"
              label={t.mended}
              hint={t.mendedHint}
              value={words?.mended}
              maxlength={mostWords}
              rows={5}
              optional
            />
            <Actions>
              <Button>{t.save}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {(words?.mended ?? '') === '' && (
        <Section title={t.proposals}>
          <PlainList>
            {ideas.map(idea => (
              <PlainItem key={idea} title={idea} />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}

const inOrder = (locale: Locale): Locale[] => [locale, ...locales.filter(one => one !== locale)]

function Choice({ frame, report, year }: Pick<Props, 'frame' | 'report' | 'year'>): JSX.Element {
  const t = reportTexts(frame.locale)
  return (
    <SearchForm action={routes.yearlyReport()}>
      {report.programmes.length > 1 && (
        <Select
          form={untouched}
          name="programme"
          label={t.programme}
          any={t.anyProgramme}
          value={report.filter.programme}
          options={report.programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        form={untouched}
        name="year"
        label={t.year}
        value={`${year}`}
        options={[...new Set([year, ...report.years])]
          .toSorted((a, b) => b - a)
          .map(one => ({ value: `${one}`, label: `${one}` }))}
      />
      <Button look="secondary">{t.show}</Button>
    </SearchForm>
  )
}
