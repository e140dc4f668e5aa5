import type { ComponentChildren, JSX } from 'preact'

/** The mark: a small boat under sail. */
export function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 4v17M16 6c5 3 8 8 8.5 14H16M14 9c-3 3-5 7-5.5 11H14M4 23h24c-1.5 3-4 5-7 5H11c-3 0-5.5-2-7-5z" />
    </svg>
  )
}

function Drawing({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg class="drawing" viewBox="0 0 160 112" aria-hidden="true">
      {children}
    </svg>
  )
}

const sea =
  'M8 100c6 0 6-4 12-4s6 4 12 4 6-4 12-4 6 4 12 4 6-4 12-4 6 4 12 4 6-4 12-4 6 4 12 4 6-4 12-4 6 4 12 4 6-4 12-4 6 4 12 4'

function Boat(): JSX.Element {
  return (
    <Drawing>
      <path d="M80 12v62M80 18c20 12 30 30 32 52H80M74 28C62 40 55 54 53 70h21" />
      <path d="M38 78h84c-4 10-12 16-22 16H60c-10 0-18-6-22-16z" />
      <path d={sea} />
    </Drawing>
  )
}

function Island(): JSX.Element {
  return (
    <Drawing>
      <path d="M24 94c10-20 30-30 56-30s46 10 56 30" />
      <path d="M56 67V53l11-9 11 9v11M64 65v-8h6v8" />
      <path d="M98 66c-6-9-6-22 0-36 6 14 6 27 0 36M98 66V54M114 71c-4-7-4-16 0-26 4 10 4 19 0 26M114 71V62" />
      <path d="M30 34c3-4 6-4 8 0 2-4 5-4 8 0M46 22c2-3 4-3 6 0 2-3 4-3 6 0" />
      <path d={sea} />
    </Drawing>
  )
}

function TwoChairs(): JSX.Element {
  return (
    <Drawing>
      <path d="M20 26c-3 0-5 3-4 6l9 40h31M26 72l-5 26M53 72l4 26M21 52h25c3 0 4 2 4 4v16" />
      <path d="M140 26c3 0 5 3 4 6l-9 40h-31M134 72l5 26M107 72l-4 26M139 52h-25c-3 0-4 2-4 4v16" />
      <path d="M68 80h24M80 80v18M74 98h12M75 80v-8h9v8M84 74c4-1 4 4 0 4M79.5 66c-2-3 2-5 0-8" />
      <path d="M8 98h144" />
    </Drawing>
  )
}

function Lighthouse(): JSX.Element {
  return (
    <Drawing>
      <path d="M72 34h16l6 54H66zM70 34h20M74 34V22h12v12M73 22l7-8 7 8zM70.5 52h19M68.5 70h23" />
      <path d="M64 24 34 14M64 29l-30 6M96 24l30-10M96 29l30 6" />
      <path d="M44 96c6-6 14-8 22-8h28c8 0 16 2 22 8" />
      <path d={sea} />
    </Drawing>
  )
}

function Path(): JSX.Element {
  return (
    <Drawing>
      <path d="M8 76c18-16 44-18 65-8 19-20 48-24 79-2" />
      <path d="M44 104c6-14 38-13 38-23 0-6-9-6-9-13M84 104c4-12 22-12 22-23 0-9-25-5-28-17" />
      <path d="M128 100V70M128 72h15l6 5-6 5h-15M122 100h12" />
      <path d="M34 24a8 8 0 1 0 .1 0M34 17v-4M19 32h-4M53 32h-4M23.5 21.5l-3-3M44.5 21.5l3-3" />
    </Drawing>
  )
}

const drawings = { boat: Boat, island: Island, chairs: TwoChairs, lighthouse: Lighthouse, path: Path }
export type DrawingName = keyof typeof drawings

/** A line drawing of ours, for a page with little on it. It says nothing the text beside it does not say. */
export function Illustration({ name }: { name: DrawingName }): JSX.Element {
  const Named = drawings[name]
  return <Named />
}
