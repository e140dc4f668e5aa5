import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

export interface TextStretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A text with what was added underlined and what was removed struck through; a screen reader is told in words. */
export function TextChanges({ stretches }: { stretches: readonly TextStretch[] }): JSX.Element {
  const t = texts(useFrame().locale).changes
  return (
    <p class="text-changes own-lines">
      {stretches.map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={at}>
            <span class="ds-sr-only">{t[kind]} </span>
            {text}
            <span class="ds-sr-only"> {t.end} </span>
          </Mark>
        )
      })}
    </p>
  )
}

/** How changes look, in their own looks. */
export function TextChangesKey(): JSX.Element {
  const t = texts(useFrame().locale).changes
  return (
    <p class="text-changes quiet small" aria-hidden="true">
      <ins>{t.new}</ins> · <del>{t.old}</del>
    </p>
  )
}
