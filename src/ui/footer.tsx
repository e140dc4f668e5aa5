import type { JSX } from 'preact'
import { type Locale, locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import type { Frame } from './frame.ts'
import { texts } from './messages.ts'
import { template } from './template.ts'

export const languageNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' }

/** The foot of every page: whom to turn to, and in which language the page is. */
export function Footer({ frame: { locale, formToken, path } }: { frame: Frame }): JSX.Element {
  footers[locale] ??= template(2, (token, here) => drawn(locale, token, here))
  return footers[locale](formToken, path)
}

// The same on every page of a language but for two values.
const footers: { [Language in Locale]?: ReturnType<typeof template> } = {}

function drawn(locale: Locale, formToken: string, path: string): JSX.Element {
  const words = texts(locale)
  return (
    <footer class="bottom">
      <div class="bottom-row">
        <ul>
          <li>
            <a class="ds-link" href={routes.whoSeesWhat()}>
              {words.whoSeesWhat}
            </a>
          </li>
          <li>
            <a class="ds-link" href={routes.accessibility()}>
              {words.accessibility}
            </a>
          </li>
        </ul>
        {/* A form, since a choice of language is remembered; it leads back to where the reader is. */}
        <form class="languages" method="post" action={routes.locale()} aria-label={words.language}>
          <input type="hidden" name="_token" value={formToken} />
          <input type="hidden" name="path" value={path} />
          {locales.map(each => (
            <button
              key={each}
              class="quiet-button"
              type="submit"
              name="locale"
              value={each}
              lang={each}
              aria-current={each === locale ? 'true' : undefined}
            >
              {languageNames[each]}
            </button>
          ))}
        </form>
      </div>
    </footer>
  )
}
