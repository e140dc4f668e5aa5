import type { JSX } from 'preact'
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
export function RoleChartTemplatePage({
  frame,
  programme: { id, name },
  form,
  forAll,
  chart,
}: Props & { chart: RoleChart }): JSX.Element {
  const t = chartTexts(frame.locale)
  return (
    <Page frame={frame} title={t.changeTitle} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading above={name} title={t.changeTitle} lede={t.changeLede} />
      </div>
      <Form action={routes.roleChartTemplate({ id })} form={form}>
        {chartOrder.map(doer => (
          <TextArea
            key={doer}
            form={form}
            name={doer}
            label={t.roles[doer]}
            value={chart[doer].join('\n')}
            rows={5}
            optional
          />
        ))}
        {forAll && <Checkbox form={form} name="forAll" label={t.forAll} hint={t.forAllHint} optional />}
        <Actions>
          <Button>{t.save}</Button>
          <Button look="tertiary" name="act" value="reset">
            {t.reset}
          </Button>
        </Actions>
      </Form>
      <Actions>
        <ButtonLink href={routes.roleChartTemplateFile({ id, format: 'pdf' })} look="secondary">
          {t.emptyPdf}
        </ButtonLink>
        <ButtonLink href={routes.roleChartTemplateFile({ id, format: 'docx' })} look="secondary">
          {t.emptyWord}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

/** The name of the field for what somebody does in a stage. */
export const fieldOf = (stage: CheckStage, doer: Doer): string => `${stage}-${doer}`

/** The list a programme's newcomers get, to be rewritten: by stage and by who does it, a line for each thing. */
export function CheckListTemplatePage({
  frame,
  programme: { id, name },
  form,
  forAll,
  checks,
}: Props & { checks: readonly ListedCheck[] }): JSX.Element {
  const t = checkTexts(frame.locale)
  const chart = chartTexts(frame.locale)
  const written = (stage: CheckStage, doer: Doer) =>
    checks
      .filter(check => check.stage === stage && check.doer === doer)
      .map(check => checkWords(check, frame.locale))
      .join('\n')
  return (
    <Page frame={frame} title={t.changeTitle} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading above={name} title={t.changeTitle} lede={t.changeLede} />
      </div>
      <Form action={routes.checkListTemplate({ id })} form={form}>
        {checkStages.map((stage, place) => (
          <Details key={stage} summary={t.stages[stage]} open={place === 0}>
            {doers.map(doer => (
              <TextArea
                key={doer}
                form={form}
                name={fieldOf(stage, doer)}
                label={t.doers[doer]}
                value={written(stage, doer)}
                rows={3}
                optional
              />
            ))}
          </Details>
        ))}
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
        <ButtonLink href={routes.checkListTemplateFile({ id, format: 'pdf' })} look="secondary">
          {t.pdf}
        </ButtonLink>
        <ButtonLink href={routes.checkListTemplateFile({ id, format: 'docx' })} look="secondary">
          {t.word}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
