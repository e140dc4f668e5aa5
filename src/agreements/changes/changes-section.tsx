import type { JSX } from 'preact'
import { type EnteredRoom, firstNames } from '../../mentorships/enter-room.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { InlineForm } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Quiet, Stack } from '../../ui/heading.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TextChanges, TextChangesKey } from '../../ui/text-changes.tsx'
import type { Draft, Signed } from '../agreement.ts'
import type { Terms } from '../terms.ts'
import { changesBetween, type FieldChange } from './changes.ts'
import { changesTexts } from './messages.ts'
import { whoChanged } from './who-changed.ts'

/** What is new in a draft: since the reader last saw it, and against the agreement that holds (E9). */
export function ChangesSection({
  entered,
  draft,
  inForce,
  seen,
}: {
  entered: EnteredRoom
  draft: Draft
  inForce: Signed | undefined
  seen: Terms | undefined
}): JSX.Element | null {
  const frame = useFrame()
  const t = changesTexts(frame.locale)
  const names = firstNames(entered, frame.locale)
  const who = whoChanged(entered, frame.locale)
  const sinceSeen = seen ? changesBetween(seen, draft.terms, names, frame) : []
  const sinceSigned = inForce ? changesBetween(inForce.terms, draft.terms, names, frame) : []
  const isTold = JSON.stringify(sinceSeen) === JSON.stringify(sinceSigned)
  if (sinceSeen.length === 0 && !inForce) return null
  return (
    <Stack>
      {sinceSeen.length > 0 && (
        <Changed
          title={t.sinceSeen(entered.others.length === 1 ? who : who.toLowerCase())}
          changes={sinceSeen}
        >
          <InlineForm action={routes.agreementSeen({ id: entered.mentorship.id })}>
            <input type="hidden" name="shown" value={draft.seal} />
            <Button look="secondary" size="small">
              {t.seen}
            </Button>
          </InlineForm>
        </Changed>
      )}
      {sinceSigned.length > 0 && !isTold && <Changed title={t.sinceSigned} changes={sinceSigned} />}
      {inForce && sinceSigned.length === 0 && <p>{t.nothing}</p>}
      <Quiet>{t.rest}</Quiet>
    </Stack>
  )
}

function Changed({
  title,
  changes,
  children,
}: {
  title: string
  changes: readonly FieldChange[]
  children?: JSX.Element
}): JSX.Element {
  return (
    <Card title={title}>
      <TextChangesKey />
      <SummaryList
        rows={changes.map(({ term, stretches }) => ({ term, value: <TextChanges stretches={stretches} /> }))}
      />
      {children}
    </Card>
  )
}
