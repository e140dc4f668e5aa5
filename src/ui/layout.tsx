import type { ComponentChildren, JSX } from 'preact'
import { assetUrl } from './assets.ts'
import { Footer } from './footer.tsx'
import type { FormState } from './form-state.ts'
import { hasErrors } from './form-state.ts'
import { type Frame, setFrame } from './frame.ts'
import { Header } from './header.tsx'
import { Link } from './link.tsx'
import { texts } from './messages.ts'
import { Notice } from './notice.tsx'

interface Props {
  frame: Frame
  /** What the page is about, without the product's name. */
  title: string
  /** The programme or organisation it is about, for the title alone: so two tabs are told apart. */
  of?: string | undefined
  /** 'read' keeps everything to the width of a text; 'wide' (the default) gives tables their room. */
  width?: 'read' | 'wide'
  /** The form of the page: when it has been refused, the title says so. */
  form?: FormState | undefined
  /** Client modules beside the ones every page has: 'progress.js'. */
  modules?: readonly string[]
  children: ComponentChildren
}

/** A whole page: the document, the frame around the content, and the content. */
export function Page({ frame, title, of, width = 'wide', form, modules = [], children }: Props): JSX.Element {
  const words = texts(frame.locale)
  const refused = form !== undefined && hasErrors(form)
  setFrame(frame)
  return (
    <html lang={frame.locale} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {[refused ? words.errorTitle(title) : title, of, words.product].filter(Boolean).join(' · ')}
        </title>
        {!frame.who && <meta name="description" content={words.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15181b" media="(prefers-color-scheme: dark)" />
        <link rel="stylesheet" href={assetUrl('app.css')} />
        <link rel="icon" type="image/svg+xml" href={assetUrl('mark.svg')} />
        {['submit-once.js', ...modules].map(name => (
          <script key={name} type="module" src={assetUrl(name)} nonce={frame.nonce} />
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#page-content">
          {words.skip}
        </a>
        <Header frame={frame} />
        {/* a name with a hyphen, which no field of a form has: their names are their ids */}
        <main id="page-content" tabIndex={-1} data-width={width}>
          {frame.notice && (
            <Notice kind={frame.notice.kind}>
              <p>
                {frame.notice.text}{' '}
                {frame.notice.link && <Link href={frame.notice.link.href}>{frame.notice.link.words}</Link>}
              </p>
            </Notice>
          )}
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}
