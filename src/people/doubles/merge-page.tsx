import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { day } from '../../ui/dates.ts'
import { Form } from '../../ui/form.tsx'
import { untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { fieldTexts } from '../imports/messages-fields.ts'
import { educations, languages, namesOf } from '../imports/vocabulary.ts'
import { type Difference, type Double, differences, whoStays } from './double.ts'
import type { MergeRefusal } from './doubles-actions.ts'
import type { MergeRequest } from './doubles-store.ts'
import { texts } from './messages.ts'
import { obstacleTexts } from './messages-obstacles.ts'

interface Props {
  frame: Frame
  organisationId: string
  double: Double
  request: MergeRequest | undefined
  refusal: MergeRefusal | undefined
}

/** The two side by side: for each thing they differ in, which is right. */
export function MergePage({ frame, organisationId, double, request, refusal }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { stays, needsWord, choosesAddress } = whoStays(double)
  const address = { id: double.one.id }
  const title = t.mergeTitle(double.one.name)
  const isOpen = request === undefined && refusal?.refused !== 'oneself'
  return (
    <Page frame={frame} title={title} width="read">
      <div>
        <UpLink href={routes.doubles({ id: organisationId })}>{t.title}</UpLink>
        <PageHeading
          title={title}
          lede={choosesAddress ? t.addresses(double.one.email, double.other.email) : t.mergeLede(stays.email)}
        />
      </div>
      {refusal && <Refused frame={frame} refusal={refusal} />}
      {request && <Asked frame={frame} double={double} request={request} />}
      <Form action={routes.merge(address)}>
        <input type="hidden" name="other" value={double.other.id} />
        {isOpen && needsWord && <Notice>{t['both-have-begun']}</Notice>}
        {isOpen && <Choices frame={frame} double={double} />}
        <Actions>
          {isOpen && <Button>{needsWord ? t.ask : t.merge}</Button>}
          {request && (
            <Button look="secondary" formaction={routes.mergeRequestEnd(address)}>
              {t.takeBack}
            </Button>
          )}
          {!request && (
            <Button look="secondary" formaction={routes.distinction(address)}>
              {t.distinct}
            </Button>
          )}
        </Actions>
        {isOpen && <Quiet>{needsWord ? t.askLine : t.mergeLine}</Quiet>}
      </Form>
    </Page>
  )
}

function Refused({ frame, refusal }: { frame: Frame; refusal: MergeRefusal }): JSX.Element {
  const t = texts(frame.locale)
  if (!('obstacles' in refusal)) return <Notice kind="warning">{t[refusal.refused]}</Notice>
  const words = obstacleTexts(frame.locale)
  return (
    <Notice kind="warning" title={words.title}>
      {refusal.obstacles.map(({ why, programme }) => (
        <p key={why + programme}>{words.runner[why](programme ?? '')}</p>
      ))}
    </Notice>
  )
}

function Asked(props: { frame: Frame; double: Double; request: MergeRequest }): JSX.Element {
  const { frame, double, request } = props
  const t = texts(frame.locale)
  const saidYes = [double.one, double.other].filter(({ id }) => request.saidYes.includes(id))
  return (
    <Notice title={t.asked(day(request.askedAt, frame))}>
      <p>{saidYes.length === 0 ? t.noWord : t.saidYes(saidYes.map(({ email }) => email).join(', '))}</p>
    </Notice>
  )
}

function Choices({ frame, double }: { frame: Frame; double: Double }): JSX.Element {
  const t = texts(frame.locale)
  const { stays, goes, choosesAddress } = whoStays(double)
  const all = differences(stays, goes)
  // What only one of them says is taken; where both say something, somebody has to choose.
  const [filled, differ] = [all.filter(isOneEmpty), all.filter(difference => !isOneEmpty(difference))]
  return (
    <>
      {choosesAddress && (
        <RadioGroup
          form={untouched}
          name="stays"
          label={t.whichAddress}
          value={stays.id}
          options={[stays, goes].map(({ id, email }) => ({ value: id, label: email }))}
        />
      )}
      {filled.map(({ field, from }) => (
        <input key={field} type="hidden" name={field} value={from === '' ? goes.id : stays.id} />
      ))}
      <p>
        {differ.length === 0 ? t.nothingDiffers : t.chooseLine} {filled.length > 0 && t.filledLine}
      </p>
      {differ.map(difference => (
        <RadioGroup
          key={difference.field}
          form={untouched}
          name={difference.field}
          label={fieldTexts(frame.locale)[difference.field]}
          value={stays.id}
          options={[
            { value: stays.id, label: inWords(difference, difference.from, frame) },
            { value: goes.id, label: inWords(difference, difference.to, frame) },
          ]}
        />
      ))}
    </>
  )
}

const isOneEmpty = ({ from, to }: Difference) => from === '' || to === ''

function inWords({ field }: Difference, value: string, { locale }: Frame): string {
  const words = field === 'educations' ? educations : field === 'languages' ? languages : undefined
  return words === undefined ? value : namesOf(words, value.split(', '), locale).join(', ')
}
