import type { JSX } from 'preact'
import { texts as settingsTexts } from '../../programmes/messages-settings.ts'
import type { Programme } from '../../programmes/programme.ts'
import { organisationRules } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { dayAndTime } from '../../ui/dates.ts'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { list, number, share } from '../../ui/quantities.ts'
import { RangeField } from '../../ui/range-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Strength } from '../../ui/strength.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type MatchingRules, type Wish, wishesOf } from '../matching-rules.ts'
import { texts as matchingTexts } from '../messages.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { meaningSentences, weightWords } from './meaning-sentences.ts'
import { texts } from './messages.ts'
import type { RulesPreview } from './rules-preview.ts'
import { sharesOf } from './weight-meanings.ts'

export interface WeightsView {
  readonly programme: Programme
  /** The run whose rules and wishes it began with; without one the programme's. */
  readonly from: MatchingRun | undefined
  /** As they are chosen now. */
  readonly rules: MatchingRules
  /** Undefined where so many take part that it is not counted before a run. */
  readonly preview: RulesPreview | undefined
  /** Names of those whom the rules leave without a possible mentor: the first of them. */
  readonly names: readonly string[]
  /** How many more mentees there are than places, whatever the rules are. */
  readonly placesTooFew: number
  readonly form: FormState
}

/** What must hold and what is wished for, apart, each with what it means and what it costs (D2, D4, D8). */
export function WeightsPage({ frame, view }: { frame: Frame; view: WeightsView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, from, form } = view
  return (
    <Page frame={frame} title={t.title} of={programme.name} form={form} modules={['range.js']}>
      <UpLink href={routes.matching({ id: programme.id })}>{t.matching}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      <Columns aside={<Meaning frame={frame} view={view} />}>
        <Form action={routes.matchingWeights({ id: programme.id }, { run: from?.id })} form={form}>
          {from && (
            <p>
              {t.from}{' '}
              <Link href={routes.matchingRun({ id: from.id })}>{dayAndTime(from.requestedAt, frame)}</Link>
            </p>
          )}
          <Musts frame={frame} view={view} />
          <Wishes frame={frame} view={view} />
          <Actions>
            <Button name="act" value="run">
              {t.run}
            </Button>
            <Button name="act" value="show" look="secondary">
              {t.show}
            </Button>
          </Actions>
          <Quiet>
            {t.settings} <Link href={routes.programmeSettings({ id: programme.id })}>{t.seeSettings}</Link>
          </Quiet>
        </Form>
      </Columns>
    </Page>
  )
}

function Musts({ frame, view }: { frame: Frame; view: WeightsView }): JSX.Element {
  const { locale } = frame
  const s = settingsTexts(locale)
  const { form, rules, preview, names, placesTooFew } = view
  const t = { ...texts(locale), ...(rules.peers && texts(locale).equals) }
  const cost = (count: number | undefined) =>
    count === undefined ? undefined : count === 0 ? t.nobody : t.some(count, number(count, locale))
  const more = (preview?.now.length ?? 0) - names.length
  const who = list(more > 0 ? [...names, t.andMore(number(more, locale))] : names, locale)
  return (
    <Fieldset legend={t.must} hint={t.mustLine}>
      <input type="hidden" name="rules" value="shown" />
      <RadioGroup
        form={form}
        name="organisationRule"
        label={rules.peers ? t.equals.organisationRule : s.organisationRule}
        value={rules.organisationRule}
        options={organisationRules.map(value => ({
          value,
          label: s.organisationRules[value],
          hint: cost(preview?.organisation[value]),
        }))}
      />
      <Checkbox
        form={form}
        name="differentUnit"
        label={s.differentUnit}
        hint={cost(preview?.differentUnit)}
        checked={rules.differentUnit}
        optional
      />
      <Select
        form={form}
        name="lineOfLeadersDepth"
        label={s.lineOfLeadersDepth}
        value={String(rules.lineOfLeadersDepth)}
        options={s.levels.map((label, level) => ({ value: String(level), label }))}
      />
      <p>
        {!preview
          ? t.tooMany
          : preview.now.length === 0
            ? t.nowNobody
            : t.now(preview.now.length, number(preview.now.length, locale), who)}
        {placesTooFew > 0 && ` ${t.mustWait(placesTooFew, number(placesTooFew, locale))}`}
      </p>
    </Fieldset>
  )
}

function Wishes({ frame, view }: { frame: Frame; view: WeightsView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { form, rules } = view
  const hints = matchingTexts(locale).hint
  const words = weightWords(locale)
  const hintOf = (wish: Wish): string | undefined => {
    if (wish === 'themes' || wish === 'developmentAreas' || wish === 'competences') return hints[wish]
    const { from, to } = rules.experienceGap
    return wish === 'experienceGap'
      ? hints.experienceGap(number(from, locale), number(to, locale))
      : undefined
  }
  return (
    <Fieldset legend={t.wishes} hint={t.wishesLine}>
      {wishesOf(rules).map(wish => (
        <RangeField
          key={wish}
          form={form}
          name={wish}
          label={settingsTexts(locale).weightNames[wish]}
          hint={hintOf(wish)}
          value={rules.weights[wish]}
          words={words}
        />
      ))}
      {view.programme.settings.wishes && !rules.peers && (
        <>
          <RangeField
            form={form}
            name="ownWishes"
            label={t.ownWishes}
            hint={t.ownWishesHint}
            value={rules.wishes ?? 0}
            words={words}
          />
          <RadioGroup
            form={form}
            name="aim"
            label={t.aim}
            value={rules.aim ?? 'best'}
            options={[
              { value: 'best', label: t.best, hint: t.bestHint },
              { value: 'stable', label: t.stable, hint: t.stableHint },
            ]}
          />
        </>
      )}
    </Fieldset>
  )
}

function Meaning({ frame, view }: { frame: Frame; view: WeightsView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const names = settingsTexts(locale).weightNames
  const rows = sharesOf(view.rules).toSorted((a, b) => b.share - a.share)
  const columns: Column<(typeof rows)[number]>[] = [
    { heading: t.wish, names: true, cell: ({ wish }) => names[wish] },
    { heading: t.share, cell: row => <Strength share={row.share} word={share(row.share, locale)} /> },
  ]
  return (
    <Card title={t.meaning} look="sand">
      <ul class="ds-list">
        {meaningSentences(view.rules, locale).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Table caption={t.shares} captioned columns={columns} rows={rows} />
    </Card>
  )
}
