import type { ComponentChildren, JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import {
  type CheckStage,
  checkStages,
  type Doer,
  doers,
  type ListedCheck,
} from '../check-lists/check-list.ts'
import { checkWords } from '../check-lists/check-words.ts'
import { checkTexts } from '../check-lists/messages.ts'
import { startTexts } from '../starts/messages.ts'
import { chartTexts } from './messages.ts'
import { chartOrder, type RoleChart } from './role-chart.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly form: FormState
  /** Whether one may write for all of the organisation's programmes. */
  readonly forAll: boolean
}

/** The role chart a programme's newcomers see, to be rewritten: a line for each thing (B6). */
export function RoleChartTemplatePage(props: Props & { chart: RoleChart }): JSX.Element {
  const { frame, programme, form, chart } = props
  const { id } = programme
  const t = chartTexts(frame.locale)
  const files = [
    { label: t.emptyPdf, href: routes.roleChartTemplateFile({ id, format: 'pdf' }) },
    { label: t.emptyWord, href: routes.roleChartTemplateFile({ id, format: 'docx' }) },
  ]
  return (
    <TemplatePage {...props} t={t} action={routes.roleChartTemplate({ id })} files={files}>
      {chartOrder.map(doer => (
        <Lines key={doer} form={form} name={doer} label={t.roles[doer]} lines={chart[doer]} />
      ))}
    </TemplatePage>
  )
}

/** The name of the field for what somebody does in a stage. */
export const fieldOf = (stage: CheckStage, doer: Doer): string => `${stage}-${doer}`

/** The list a programme's newcomers get, to be rewritten: by stage and by who does it, a line for each thing. */
export function CheckListTemplatePage(props: Props & { checks: readonly ListedCheck[] }): JSX.Element {
  const { frame, programme, form, checks } = props
  const { id } = programme
  const t = checkTexts(frame.locale)
  const written = (stage: CheckStage, doer: Doer) =>
    checks
      .filter(check => check.stage === stage && check.doer === doer)
      .map(check => checkWords(check, frame.locale))
  const files = [
    { label: t.pdf, href: routes.checkListTemplateFile({ id, format: 'pdf' }) },
    { label: t.word, href: routes.checkListTemplateFile({ id, format: 'docx' }) },
  ]
  return (
    <TemplatePage {...props} t={t} action={routes.checkListTemplate({ id })} files={files}>
      {checkStages.map((stage, place) => (
        <Details key={stage} summary={t.stages[stage]} open={place === 0}>
          <div class="stack">
            {doers.map(doer => (
              <Lines
                key={doer}
                form={form}
                name={fieldOf(stage, doer)}
                label={t.doers[doer]}
                lines={written(stage, doer)}
              />
            ))}
          </div>
        </Details>
      ))}
    </TemplatePage>
  )
}

/** What both are: written, for this programme or for all, put back, and taken along empty. */
function TemplatePage({
  frame,
  programme: { id, name },
  form,
  forAll,
  t,
  action,
  files,
  children,
}: Props & {
  t: Record<'changeTitle' | 'changeLede' | 'save' | 'reset', string>
  action: string
  files: readonly { readonly label: string; readonly href: string }[]
  children: ComponentChildren
}): JSX.Element {
  const chart = chartTexts(frame.locale)
  return (
    <Page frame={frame} title={t.changeTitle} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading above={name} title={t.changeTitle} lede={t.changeLede} />
      </div>
      <Form action={action} form={form}>
        {children}
        {forAll && (
          <Checkbox form={form} name="forAll" label={chart.forAll} hint={chart.forAllHint} optional />
        )}
        <Actions>
          <Button>{t.save}</Button>
          <Button look="tertiary" name="act" value="reset">
            {t.reset}
          </Button>
        </Actions>
      </Form>
      <Actions>
        {files.map(({ label, href }) => (
          <ButtonLink key={href} href={href} look="secondary">
            {label}
          </ButtonLink>
        ))}
      </Actions>
    </Page>
  )
}

/** A line for each thing, with room for one more. */
function Lines(props: {
  form: FormState
  name: string
  label: string
  lines: readonly string[]
}): JSX.Element {
  const { form, name, label, lines } = props
  return (
    <TextArea
      form={form}
      name={name}
      label={label}
      value={lines.join('\n')}
      rows={lines.length + 2}
      optional
    />
  )
}
