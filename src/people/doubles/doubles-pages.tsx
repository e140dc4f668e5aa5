import type { JSX } from 'preact'
import type { Organisation } from '../../organisations/units/units-store.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { fieldTexts } from '../imports/messages-fields.ts'
import { educations, languages, namesOf } from '../imports/vocabulary.ts'
import { type Candidate, type Difference, type Double, differences, whoStays } from './double.ts'
import { texts } from './messages.ts'

/** Those who look like one person, two by two. */
export function DoublesPage(props: {
  frame: Frame
  organisation: Organisation
  doubles: readonly Double[]
}): JSX.Element {
  const { frame, organisation, doubles } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.organisation({ id: organisation.id })}>{organisation.name}</UpLink>
        <PageHeading title={t.title} lede={doubles.length === 0 ? undefined : t.lede} />
      </div>
      {doubles.length === 0 ? (
        <EmptyState drawing="lighthouse" title={t.none} />
      ) : (
        <PlainList>
          {doubles.map(({ one, other }) => (
            <PlainItem
              key={one.id + other.id}
              title={t.pair(one.name, other.name)}
              line={t.addresses(one.email, other.email)}
              action={
                <ButtonLink
                  href={routes.merge({ id: one.id }, { other: other.id })}
                  look="secondary"
                  size="small"
                >
                  {t.compare}
                </ButtonLink>
              }
            />
          ))}
        </PlainList>
      )}
    </Page>
  )
}

/** The two side by side: for each thing they differ in, which is right. */
export function MergePage(props: {
  frame: Frame
  organisationId: string
  double: Double
  isOneself: boolean
}): JSX.Element {
  const { frame, organisationId, double, isOneself } = props
  const t = texts(frame.locale)
  const decided = whoStays(double)
  const address = { id: double.one.id }
  const title = t.mergeTitle(double.one.name)
  const refusal = isOneself ? t.oneself : decided === 'both-have-begun' ? t[decided] : undefined
  return (
    <Page frame={frame} title={title} width="read">
      <div>
        <UpLink href={routes.doubles({ id: organisationId })}>{t.title}</UpLink>
        <PageHeading
          title={title}
          lede={
            decided === 'both-have-begun'
              ? t.addresses(double.one.email, double.other.email)
              : t.mergeLede(decided.stays.email)
          }
        />
      </div>
      {refusal !== undefined && <Notice kind="warning">{refusal}</Notice>}
      <Form action={routes.merge(address)}>
        <input type="hidden" name="other" value={double.other.id} />
        {refusal === undefined && decided !== 'both-have-begun' && (
          <Choices frame={frame} stays={decided.stays} goes={decided.goes} />
        )}
        <Actions>
          {refusal === undefined && <Button>{t.merge}</Button>}
          <Button look="secondary" formaction={routes.distinction(address)}>
            {t.distinct}
          </Button>
        </Actions>
        {refusal === undefined && <Quiet>{t.mergeLine}</Quiet>}
      </Form>
    </Page>
  )
}

function Choices({ frame, stays, goes }: { frame: Frame; stays: Candidate; goes: Candidate }): JSX.Element {
  const t = texts(frame.locale)
  const differ = differences(stays, goes)
  if (differ.length === 0) return <p>{t.nothingDiffers}</p>
  return (
    <>
      <p>{t.chooseLine}</p>
      {differ.map(difference => (
        <RadioGroup
          key={difference.field}
          form={untouched}
          name={difference.field}
          label={fieldTexts(frame.locale)[difference.field]}
          // What is filled in is likelier right than what is not.
          value={difference.from === '' ? 'goes' : 'stays'}
          options={[
            { value: 'stays', label: inWords(difference, difference.from, frame) },
            { value: 'goes', label: inWords(difference, difference.to, frame) },
          ]}
        />
      ))}
    </>
  )
}

function inWords({ field }: Difference, value: string, { locale }: Frame): string {
  if (value === '') return texts(locale).empty
  const words = field === 'educations' ? educations : field === 'languages' ? languages : undefined
  return words === undefined ? value : namesOf(words, value.split(', '), locale).join(', ')
}
