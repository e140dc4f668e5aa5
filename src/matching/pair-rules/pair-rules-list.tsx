import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineForm } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { texts } from './messages.ts'
import type { PairRuleRow } from './pair-rules-store.ts'

/** The locked and forbidden pairs of a programme, each with a way to take it back. */
export function PairRulesList(props: {
  rules: readonly PairRuleRow[]
  programmeId: string
  mayMatch: boolean
}): JSX.Element {
  const t = texts(useFrame().locale)
  const { rules, programmeId, mayMatch } = props
  if (rules.length === 0) {
    return (
      <EmptyState drawing="chairs" title={t.none}>
        {t.noneLine}
      </EmptyState>
    )
  }
  return (
    <PlainList>
      {rules.map(rule => {
        const pair = t.pair(rule.menteeName, rule.mentorName)
        return (
          <PlainItem
            key={rule.id}
            title={pair}
            line={t[rule.kind]}
            action={
              mayMatch && (
                <InlineForm action={routes.pairRuleRemoval({ id: programmeId, rule: rule.id })}>
                  <Button look="tertiary" size="small" about={pair}>
                    {rule.kind === 'locked' ? t.unlock : t.allow}
                  </Button>
                </InlineForm>
              )
            }
          />
        )
      })}
    </PlainList>
  )
}
