import type { ComponentChildren, JSX } from 'preact'
import { template } from './template.ts'

export interface Person {
  name: string
  /** The address of a picture of the person. */
  photo?: string | undefined
}

/** "Sofie Bang" is SB, "Anne Mette de Wit" AW. */
export function initials(name: string): string {
  const [, first = '', last = ''] = /^\s*(\S)(?:.*\s(\S))?/su.exec(name) ?? []
  return (first + last).toUpperCase()
}

/** A picture or initials. The name stands beside it, so it is hidden from screen readers. */
export function Face({ name, photo, size = 'large' }: Person & { size?: 'small' | 'large' }): JSX.Element {
  return photo === undefined ? (
    <span class="face" data-face={size} aria-hidden="true">
      {initials(name)}
    </span>
  ) : (
    <img class="face" data-face={size} src={photo} alt="" loading="lazy" />
  )
}

const lettersBeside = template(2, (letters, children) => (
  <span class="face-beside">
    <span class="face" data-face="small" aria-hidden="true">
      {letters}
    </span>
    {children}
  </span>
))

/** A small face before a name and what stands beneath it, in a row of a table. */
export function FaceBeside({ name, photo, children }: Person & { children: ComponentChildren }): JSX.Element {
  if (photo === undefined) return lettersBeside(initials(name), children)
  return (
    <span class="face-beside">
      <Face name={name} photo={photo} size="small" />
      {children}
    </span>
  )
}

/** People of one size: they are equals. */
export function Faces({ people }: { people: readonly Person[] }): JSX.Element {
  return (
    <span class="faces">
      {people.map(person => (
        <Face key={person.name} {...person} />
      ))}
    </span>
  )
}

/** The top of a page about those who share a room: their faces, their names as the heading, one quiet line. */
export function PairHeading({
  people,
  title,
  line,
}: {
  people: readonly Person[]
  title: string
  line?: string | undefined
}): JSX.Element {
  return (
    <div class="pair-heading">
      <Faces people={people} />
      <div>
        <h1>{title}</h1>
        {line && <p class="quiet">{line}</p>}
      </div>
    </div>
  )
}
