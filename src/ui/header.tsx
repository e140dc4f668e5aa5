import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Face } from './faces.tsx'
import type { Frame, NavigationEntry, Who } from './frame.ts'
import { Icon } from './icon.tsx'
import { Mark } from './illustrations.tsx'
import { texts } from './messages.ts'

export function Header({ frame }: { frame: Frame }): JSX.Element {
  const words = texts(frame.locale)
  return (
    <header class="top">
      {frame.ribbon && <div class="ribbon">{frame.ribbon}</div>}
      <div class="top-row">
        <a class="mark" href={routes.home()}>
          <Mark />
          {words.product}
        </a>
        {frame.navigation.length > 0 && <Navigation label={words.navigation} entries={frame.navigation} />}
        {frame.who && <WhoIAm who={frame.who} signOut={words.signOut} formToken={frame.formToken} />}
      </div>
    </header>
  )
}

function Navigation({ label, entries }: { label: string; entries: NavigationEntry[] }): JSX.Element {
  return (
    <nav class="navigation" aria-label={label}>
      <ul>
        {entries.map(entry => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WhoIAm({ who, signOut, formToken }: { who: Who; signOut: string; formToken: string }): JSX.Element {
  return (
    <div class="who">
      <a href={who.href}>
        <Face name={who.name} size="small" />
        <span class="who-name">{who.role === undefined ? who.name : `${who.name}, ${who.role}`}</span>
      </a>
      <form method="post" action={routes.sessionEnd()}>
        <input type="hidden" name="_token" value={formToken} />
        <button class="quiet-button" type="submit">
          {signOut}
        </button>
      </form>
    </div>
  )
}
