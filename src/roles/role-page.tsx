import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import { type FormState, untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { DateField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'
import type { RolePlace } from './role.ts'
import { daysInWords, ReceiverFields } from './role-days.tsx'
import { addressOf } from './roles-page.tsx'
import type { PlacedRole } from './roles-store.ts'

/** Which of the page's forms was sent and is shown again. */
export type RoleForm = 'substitute' | 'lastDay'

interface Props {
  frame: Frame
  place: RolePlace
  role: PlacedRole
  isOwn: boolean
  today: string
  again?: { readonly which: RoleForm; readonly form: FormState } | undefined
}

/** One role of one person: a substitute, a last day, an end. */
export function RolePage({ frame, place, role, isOwn, today, again }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, person } = role
  const formOf = (which: RoleForm): FormState => ({
    ...(again?.which === which ? again.form : untouched),
    id: which,
  })
  const { kind } = place
  return (
    <Page
      frame={frame}
      title={person}
      of={`${t.title[kind]}${kind === 'installation' ? '' : `, ${place.name}`}`}
      form={again?.form}
      width="read"
    >
      <div>
        <UpLink href={addressOf(place)}>{t.title[kind]}</UpLink>
        <PageHeading
          above={kind === 'installation' ? undefined : place.name}
          title={person}
          lede={[t.roles[role.role], daysInWords(role, frame, today)].join(', ')}
        />
      </div>
      {role.isLast && <Notice kind="info">{t.last}</Notice>}
      <Stack>
        {role.standsInFor === null && (
          <Card title={t.substituteTitle}>
            <p>{t.substituteLine(isOwn ? t.youCan : person)}</p>
            <Form
              action={routes.roleSubstitutes({ id })}
              form={formOf('substitute')}
              label={t.substituteTitle}
            >
              <ReceiverFields frame={frame} form={formOf('substitute')} today={today} isSubstitute />
              <Button look="secondary">{t.substitute}</Button>
            </Form>
          </Card>
        )}
        {!isOwn && !role.isLast && (
          <Card title={t.lastDayTitle}>
            <Form action={routes.roleLastDay({ id })} form={formOf('lastDay')} label={t.lastDayTitle}>
              <DateField
                form={formOf('lastDay')}
                name="endsOn"
                label={t.endsOn}
                hint={role.standsInFor === null ? t.endsOnHint : undefined}
                value={role.endsOn ?? undefined}
                min={today}
                optional={role.standsInFor === null}
              />
              <Button look="secondary">{t.lastDay}</Button>
            </Form>
          </Card>
        )}
        {!role.isLast && (
          <Card title={isOwn ? t.endOwnTitle : t.endTitle}>
            <p>{isOwn ? t.endOwnLine : t.endLine(person)}</p>
            <InlineForm action={routes.roleEnd({ id })}>
              <Button look="danger" about={person}>
                {isOwn ? t.endOwn : t.end}
              </Button>
            </InlineForm>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
