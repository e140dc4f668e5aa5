import type { JSX } from 'preact'
import { type Locale, locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import type { Frame } from './frame.ts'
import { texts } from './messages.ts'

export const languageNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' }

export function Footer({ frame }: { frame: Frame }): JSX.Element {
  const words = texts(frame.locale)
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
        <LanguageChoice frame={frame} label={words.language} />
      </div>
    </footer>
  )
}

/** A form, since a choice of language is remembered; it leads back to where the reader is. */
function LanguageChoice({ frame, label }: { frame: Frame; label: string }): JSX.Element {
  return (
    <form class="languages" method="post" action={routes.locale()} aria-label={label}>
      <input type="hidden" name="_token" value={frame.formToken} />
      <input type="hidden" name="path" value={frame.path} />
      {locales.map(locale => (
        <button
          key={locale}
          class="quiet-button"
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === frame.locale ? 'true' : undefined}
        >
          {languageNames[locale]}
        </button>
      ))}
    </form>
  )
}
