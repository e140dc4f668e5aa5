import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import { mostWishes, type WishAct, type WishSide } from './wish.ts'

/** Somebody who can be wished for. */
export interface Wished {
  readonly id: string
  readonly name: string
  /** Where they work, and what speaks for the two. */
  readonly line: string
}

export interface WishesView {
  readonly programmeId: string
  readonly programmeName: string | undefined
  readonly side: WishSide
  readonly wishes: readonly Wished[]
  readonly others: readonly Wished[]
}

/** Whom one would rather have, in order, and who can be wished for (D3). */
export function WishesPage({ frame, view }: { frame: Frame; view: WishesView }): JSX.Element {
  const t = texts(frame.locale)
  const { programmeId, programmeName, side, wishes, others } = view
  const full = wishes.length >= mostWishes
  const act = (does: WishAct, { id, name }: Wished, words: string, look: 'secondary' | 'tertiary') => (
    <InlineForm action={routes.wishes({ id: programmeId })}>
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="other" value={id} />
      <Button name="act" value={does} look={look} size="small" about={name}>
        {words}
      </Button>
    </InlineForm>
  )
  return (
    <Page frame={frame} title={t.title[side]} of={programmeName} width="read">
      <UpLink href={routes.programme({ id: programmeId })}>{t.back}</UpLink>
      <PageHeading title={t.title[side]} lede={t.lede[side]} />
      <Card title={t.own} look="sand">
        {wishes.length === 0 ? (
          <p>{t.noneYet}</p>
        ) : (
          <PlainList>
            {wishes.map((wish, at) => (
              <PlainItem
                key={wish.id}
                title={`${at + 1}. ${wish.name}`}
                line={wish.line}
                action={
                  <>
                    {at > 0 && act('up', wish, t.up, 'tertiary')}
                    {act('remove', wish, t.remove, 'tertiary')}
                  </>
                }
              />
            ))}
          </PlainList>
        )}
        <Quiet>{full ? t.full : t.promise}</Quiet>
      </Card>
      <Section title={t.suggestions[side]}>
        {others.length === 0 && wishes.length === 0 ? (
          <EmptyState drawing="island" title={t.nobody[side]}>
            {t.nobodyLine[side]}
          </EmptyState>
        ) : (
          <PlainList>
            {others.map(other => (
              <PlainItem
                key={other.id}
                title={other.name}
                line={other.line}
                action={!full && act('add', other, t.add, 'secondary')}
              />
            ))}
          </PlainList>
        )}
      </Section>
    </Page>
  )
}
