import type { JSX } from 'preact'

/** How strong, as a short bar with a word. `share` is from 0 to 1. */
export function Strength({ share, word }: { share: number; word: string }): JSX.Element {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <span class="strength">
      <svg width="5rem" height="0.5rem" aria-hidden="true">
        <rect class="strength-ground" width="100%" height="100%" rx="0.25rem" />
        <rect class="strength-bar" width={`${width}%`} height="100%" rx="0.25rem" />
      </svg>
      {word}
    </span>
  )
}
