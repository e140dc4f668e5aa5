import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import { texts } from './messages.ts'
import { demonstrationRoles, stepInAs } from './roles.ts'

/** Choose whom to be: one button each. */
export function RolesPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      <Card>
        <PlainList>
          {demonstrationRoles.map((role, place) => {
            const { name } = stepInAs[role]
            return (
              <PlainItem
                key={role}
                above={frame.who?.name === name ? <State kind="active">{t.here}</State> : undefined}
                title={t.roles[role].title}
                level={2}
                line={t.roles[role].line}
                action={
                  <InlineForm action={routes.demonstrationVisit()}>
                    <input type="hidden" name="role" value={role} />
                    <Button size="small" look={place === 0 ? 'primary' : 'secondary'}>
                      {t.stepIn(name)}
                    </Button>
                  </InlineForm>
                }
              />
            )
          })}
        </PlainList>
      </Card>
      <p>
        <ButtonLink look="tertiary" href={routes.demonstrationMails()}>
          {t.mails}
        </ButtonLink>
      </p>
      <p class="quiet small">{t.own}</p>
    </Page>
  )
}
