import type { ComponentChildren, JSX } from 'preact'

/** The mark: a small boat under sail. */
export function Mark(): JSX.Element {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="M16 4v17M16 6c5 3 8 8 8.5 14H16M14 9c-3 3-5 7-5.5 11H14M4 23h24c-1.5 3-4 5-7 5H11c-3 0-5.5-2-7-5z" />
    </svg>
  )
}

function Drawing({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg
      class="drawing"
      viewBox="0 0 160 112"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
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
      <path d="M34 94c8-20 24-30 46-30s38 10 46 30" />
      <path d="M80 64c1-14-1-26-6-36M74 28c-8-6-18-5-24 2M74 28c-6 3-10 9-10 16M74 28c4-8 12-11 20-8M74 28c8 0 14 4 17 11" />
      <path d="M96 76c4-1 8 0 11 3M56 82c3-2 6-2 9-1" />
      <path d={sea} />
    </Drawing>
  )
}

function TwoChairs(): JSX.Element {
  return (
    <Drawing>
      <path d="M30 26c-3 16-2 28 2 40h30M34 66l-6 34M60 66l4 34M32 84h30" />
      <path d="M130 26c3 16 2 28-2 40H98M126 66l6 34M100 66l-4 34M128 84H98" />
      <path d="M72 62h16M80 62v38M74 100h12M76 62v-7h8v7M84 57c3-1 3 3 0 3" />
      <path d="M14 100h132" />
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
      <path d="M20 98c26-4 44-8 44-20 0-14-28-10-28-24 0-12 30-10 52-14 16-3 22-9 22-18" />
      <path d="M110 22V8l14 5-14 5" />
      <path d="M92 98c10-10 18-16 26-16s16 6 26 16M130 62l6-9 6 9M133 62v6M139 62v6M20 44l6-9 6 9M26 44v8" />
      <path d="M10 102h140" />
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
