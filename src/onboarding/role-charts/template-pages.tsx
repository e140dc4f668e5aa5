import type { ComponentChildren, JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { Form } from '../../ui/form.tsx'
import { type FormState, textIn } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
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
import { chartOrder, linesOf, type RoleChart } from './role-chart.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly form: FormState
  /** Whether one may write for all of the organisation's programmes. */
  readonly forAll: boolean
  /** What stands now: a form that began from something else is not saved over it unseen. */
  readonly version: string
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
  const fields = chartOrder.map(doer => ({ name: doer, label: t.roles[doer], lines: chart[doer] }))
  return (
    <TemplatePage {...props} t={t} action={routes.roleChartTemplate({ id })} files={files} fields={fields}>
      {fields.map(field => (
        <Lines key={field.name} form={form} {...field} />
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
  const fieldsIn = (stage: CheckStage) =>
    doers.map(doer => ({
      name: fieldOf(stage, doer),
      label: t.doers[doer],
      lines: checks
        .filter(check => check.stage === stage && check.doer === doer)
        .map(check => checkWords(check, frame.locale)),
    }))
  const fields = checkStages.flatMap(stage =>
    fieldsIn(stage).map(field => ({ ...field, label: `${t.stages[stage]}. ${field.label}` })),
  )
  const files = [
    { label: t.pdf, href: routes.checkListTemplateFile({ id, format: 'pdf' }) },
    { label: t.word, href: routes.checkListTemplateFile({ id, format: 'docx' }) },
  ]
  return (
    <TemplatePage {...props} t={t} action={routes.checkListTemplate({ id })} files={files} fields={fields}>
      {checkStages.map((stage, place) => (
        <Details key={stage} summary={t.stages[stage]} open={place === 0}>
          <div class="stack">
            {fieldsIn(stage).map(field => (
              <Lines key={field.name} form={form} {...field} />
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
  version,
  t,
  action,
  files,
  fields,
  children,
}: Props & {
  t: Record<'changeTitle' | 'changeLede' | 'save' | 'reset', string>
  action: string
  files: readonly { readonly label: string; readonly href: string }[]
  fields: readonly Field[]
  children: ComponentChildren
}): JSX.Element {
  const chart = chartTexts(frame.locale)
  const from = textIn(form, 'version', version)
  const changed =
    from === version
      ? []
      : fields.filter(({ name, lines }) => linesOf(textIn(form, name, '') ?? '').join() !== lines.join())
  return (
    <Page frame={frame} title={t.changeTitle} of={name} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading above={name} title={t.changeTitle} lede={t.changeLede} />
      </div>
      {changed.length > 0 && <Notice kind="warning">{chart.meanwhile}</Notice>}
      <Form action={action} form={form}>
        <input type="hidden" name="version" value={version} />
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
      {changed.length > 0 && (
        <Card title={chart.standsNow} look="sand">
          <SummaryList
            rows={changed.map(({ label, lines }) => ({
              term: label,
              value: <WrittenText text={lines.join('\n') || chart.nothingNow} />,
            }))}
          />
        </Card>
      )}
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

interface Field {
  readonly name: string
  readonly label: string
  readonly lines: readonly string[]
}

/** A line for each thing, with room for one more. */
function Lines(props: Field & { form: FormState }): JSX.Element {
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
