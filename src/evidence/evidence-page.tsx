import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Carry } from '../ui/carry.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose, Quiet, Section, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type EvidenceFacts, missingIn, type Standard, standards } from './evidence.ts'
import type { OwnWords } from './evidence-store.ts'
import { mendedAt, papersOf, pointsOf } from './evidence-words.ts'
import { texts } from './messages.ts'

/** How much one can write for each standard. */
export const mostWords = 4000

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly programme: Programme
  readonly facts: EvidenceFacts
  readonly words: OwnWords
}

/** What a programme can show, standard by standard, with what is missing and room for the organisation's own words. */
export function EvidencePage(props: Props): JSX.Element {
  const { frame, form, programme } = props
  const { id } = programme
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read" form={form} modules={['unsaved.js']}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.evidence({ id })} form={form}>
        <Stack>
          {standards.map((standard, place) => (
            <OneStandard key={standard} {...props} standard={standard} place={place + 1} />
          ))}
        </Stack>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
      <Carry
        label={t.carry}
        pdf={routes.evidenceDocument({ id }, { as: 'pdf' })}
        docx={routes.evidenceDocument({ id }, { as: 'docx' })}
      />
      <Section title={t.attachments}>
        <Quiet>{t.attachmentsLine}</Quiet>
        <PlainList>
          {papersOf(programme, frame).map(({ name, href }) => (
            <PlainItem key={name} title={<Link href={href}>{name}</Link>} />
          ))}
        </PlainList>
      </Section>
      <Quiet>{t.figures}</Quiet>
    </Page>
  )
}

function OneStandard(props: Props & { standard: Standard; place: number }): JSX.Element {
  const { frame, form, programme, facts, words, standard, place } = props
  const t = texts(frame.locale)
  const { title, asks, hint } = t.standards[standard]
  const missing = missingIn(standard, facts, words[standard])
  return (
    <Card title={`${place}. ${title}`}>
      <Quiet>{asks}</Quiet>
      <Prose>
        <h3>{t.seen}</h3>
        <ul>
          {pointsOf(standard, programme, facts, frame).map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {missing.length > 0 && (
          <>
            <h3>{t.lacks}</h3>
            <ul>
              {missing.map(one => {
                const { words: lacks, action } = t.missing[one]
                const href = mendedAt(one, programme)
                return (
                  <li key={one}>
                    {lacks}
                    {href && (
                      <>
                        {'. '}
                        <Link href={href} about={lacks}>
                          {action}
                        </Link>
                      </>
                    )}
                  </li>
                )
              })}
            </ul>
          </>
        )}
      </Prose>
      <TextArea
        form={form}
        name={standard}
        label={t.wordsOn(title)}
        hint={hint}
        rows={4}
        maxlength={mostWords}
        value={words[standard]}
        optional
      />
    </Card>
  )
}
