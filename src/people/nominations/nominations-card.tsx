import type { JSX } from 'preact'
import { texts } from '../../organisations/networks/messages.ts'
import { texts as participantTexts } from '../../programmes/people/messages.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { DayOf } from '../../ui/date-time.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import type { PartInProgramme } from '../list/person-store.ts'

export interface Nominations {
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly parts: readonly Omit<PartInProgramme, 'id'>[]
  readonly form: FormState
}

/** Where somebody stands in the networks' programmes, and putting them forward for one. */
export function NominationsCard(props: {
  frame: Frame
  personId: string
  nominations: Nominations
}): JSX.Element | null {
  const { frame, personId, nominations } = props
  const t = texts(frame.locale)
  const p = participantTexts(frame.locale)
  const { programmes, parts, form } = nominations
  if (programmes.length === 0 && parts.length === 0) return null
  return (
    <Card title={t.programmes}>
      {parts.length > 0 && (
        <PlainList>
          {parts.map(({ programmeId, programme, side, state, since }) => (
            <PlainItem
              key={programmeId + side}
              title={programme}
              line={
                <>
                  {p.sides[side]}, {p.states[state].toLowerCase()}, <DayOf at={since} as="short" />
                </>
              }
            />
          ))}
        </PlainList>
      )}
      {programmes.length > 0 && (
        <Form action={routes.nominations({ id: personId })} form={form} label={t.nominate}>
          <Select
            form={form}
            name="networkProgramme"
            label={t.programme}
            value={programmes.length === 1 ? programmes[0]?.id : undefined}
            options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            form={form}
            name="side"
            label={t.side}
            layout="row"
            options={[
              { value: 'mentee', label: t.mentee },
              { value: 'mentor', label: t.mentor },
            ]}
          />
          <Quiet>{t.nominateLine}</Quiet>
          <Button look="secondary">{t.propose}</Button>
        </Form>
      )}
    </Card>
  )
}
