import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import { texts } from './messages.ts'
import type { PersonView } from './person-page.tsx'

/** What somebody has been given to look after; a programme's coordinator can share the work or take it back. */
export function RolesCard({ frame, view }: { frame: Frame; view: PersonView }): JSX.Element {
  const t = texts(frame.locale)
  const { person, roles, coordinated, isOneself, form } = view
  const isMine = (programmeId: string | null) => coordinated.some(({ id }) => id === programmeId)
  const free = coordinated.filter(({ id }) => !roles.some(role => role.programmeId === id))
  return (
    <Card title={t.coordination}>
      {roles.length === 0 ? (
        <p>{t.noRoles}</p>
      ) : (
        <PlainList>
          {roles.map(({ id, role, programmeId, place }) => (
            <PlainItem
              key={id}
              title={place === null ? t.role[role] : t.roleAt(t.role[role], place)}
              action={
                !isOneself &&
                isMine(programmeId) && (
                  <InlineForm action={routes.personCoordinationEnd({ id: person.id })}>
                    <input type="hidden" name="role" value={id} />
                    <Button look="tertiary" size="small" about={place ?? t.role[role]}>
                      {t.take}
                    </Button>
                  </InlineForm>
                )
              }
            />
          ))}
        </PlainList>
      )}
      {!isOneself && person.leftAt === null && free.length > 0 && (
        <Form action={routes.personCoordinations({ id: person.id })} form={form} label={t.give}>
          <Select
            form={form}
            name="programme"
            label={t.giveFor}
            options={free.map(({ id, name }) => ({ value: id, label: name }))}
            value={free.length === 1 ? free[0]?.id : undefined}
          />
          <Quiet>{t.giveLine}</Quiet>
          <Button look="secondary">{t.give}</Button>
        </Form>
      )}
    </Card>
  )
}
