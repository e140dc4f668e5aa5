import type { ComponentChildren, JSX } from 'preact'
import { type DrawingName, Illustration } from './illustrations.tsx'

/** The top of a page where somebody arrives: a drawing, the heading, what to know first. */
export function Arrival({
  drawing,
  title,
  children,
}: {
  drawing: DrawingName
  title: string
  children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="arrival">
      <div class="arrival-picture">
        <Illustration name={drawing} />
      </div>
      <div class="prose">
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}

/** Two or three ways on of one size, beside each other where there is room. */
export function Ways({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="ways">{children}</div>
}
