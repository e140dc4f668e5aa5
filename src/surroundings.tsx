import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { JSX } from 'preact'
import { frameOf } from './frame.tsx'
import type { Surroundings, Trouble } from './platform/http/respond.ts'
import { page } from './platform/http/visit.ts'
import type { Locale } from './platform/i18n.ts'
import { translations } from './platform/i18n.ts'
import { routes } from './routes.ts'
import { ButtonLink } from './ui/button.tsx'
import { Card } from './ui/card.tsx'
import { EmptyState } from './ui/empty-state.tsx'
import type { Frame } from './ui/frame.ts'
import { PageHeading } from './ui/heading.tsx'
import { Page } from './ui/layout.tsx'
import { WrittenText } from './ui/written-text.tsx'

const texts = translations({
  da: {
    'not-found': 'Siden er her ikke',
    'not-found line': 'Måske er den flyttet, eller også er den ikke for dig.',
    'not-kept': 'Det kunne ikke gemmes',
    'not-kept line':
      'Stedet er lukket eller slettet, mens du skrev. Her er dine ord, så du kan tage dem med.',
    'too-large': 'Det var for stort',
    'too-large line': 'Du kan højst sende 12 MB ad gangen. Del filen, eller gem den i et mindre format.',
    away: 'Vi kan ikke nå databasen lige nu',
    'away line': 'Intet er gået tabt. Vent et øjeblik, og prøv igen.',
    failed: 'Noget gik galt hos os',
    'failed line': 'Det, du sendte, er ikke gemt. Prøv igen om lidt.',
    reference: (reference: string) => `Sig koden ${reference}, hvis du spørger jeres it-folk.`,
    stale: 'Formularen har stået åben for længe',
    'stale line': 'Af hensyn til sikkerheden er intet gemt. Gå tilbage, hent siden igen, og send så.',
    home: 'Gå til forsiden',
  },
  nb: {
    'not-found': 'Siden finnes ikke her',
    'not-found line': 'Kanskje er den flyttet, eller så er den ikke for deg.',
    'not-kept': 'Det kunne ikke lagres',
    'not-kept line':
      'Stedet er lukket eller slettet mens du skrev. Her er ordene dine, så du kan ta dem med.',
    'too-large': 'Det ble for stort',
    'too-large line': 'Du kan sende høyst 12 MB om gangen. Del filen, eller lagre den i et mindre format.',
    away: 'Vi får ikke kontakt med databasen nå',
    'away line': 'Ingenting er tapt. Vent litt, og prøv igjen.',
    failed: 'Noe gikk galt hos oss',
    'failed line': 'Det du sendte, er ikke lagret. Prøv igjen om litt.',
    reference: reference => `Oppgi koden ${reference} hvis du spør IT-avdelingen.`,
    stale: 'Skjemaet har stått åpent for lenge',
    'stale line':
      'Av hensyn til sikkerheten er ingenting lagret. Gå tilbake, last siden på nytt, og send så.',
    home: 'Gå til forsiden',
  },
  en: {
    'not-found': 'That page is not here',
    'not-found line': 'It may have moved, or it is not for you.',
    'not-kept': 'It could not be saved',
    'not-kept line':
      'The place was closed or deleted while you were writing. Here are your words, so that you can take them along.',
    'too-large': 'That was too large',
    'too-large line': 'At most 12 MB can be sent at a time. Split the file, or save it in a smaller format.',
    away: 'The database cannot be reached just now',
    'away line': 'Nothing is lost. Wait a moment and try again.',
    failed: 'Something went wrong at our end',
    'failed line': 'What you sent has not been saved. Try again shortly.',
    reference: reference => `Give the code ${reference} if you ask your IT people.`,
    stale: 'The form had been open for too long',
    'stale line': 'For safety nothing was saved. Go back, reload the page and send it again.',
    home: 'Go to the front page',
  },
})

/** What the product lays around each page: its frame, and its words when something is not as hoped. */
export const surroundings: Surroundings = {
  frame: frameOf,
  addressOf,
  staleForm: visit => page(<Sorry frame={visit.frame} kind="stale" />, 422),
  notFound: ({ frame }, written) =>
    written.length > 0 ? (
      <NotKept frame={frame} written={written} />
    ) : (
      <Sorry frame={frame} kind="not-found" />
    ),
  trouble: (kind, { locale, nonce, reference }) => (
    <Sorry frame={bareFrame(locale, nonce)} kind={kind} reference={reference} />
  ),
}

/** What somebody wrote for a place that was closed or removed while they did: they take their words along. */
function NotKept({ frame, written }: { frame: Frame; written: readonly string[] }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t['not-kept']} width="read">
      <PageHeading title={t['not-kept']} lede={t['not-kept line']} />
      {written.map(text => (
        <Card key={text} look="sand">
          <WrittenText text={text} />
        </Card>
      ))}
      <ButtonLink href={routes.home()}>{t.home}</ButtonLink>
    </Page>
  )
}

function Sorry(props: {
  frame: Frame
  kind: Trouble | 'stale' | 'not-found'
  reference?: string | undefined
}): JSX.Element {
  const t = texts(props.frame.locale)
  return (
    <Page frame={props.frame} title={t[props.kind]} width="read">
      <PageHeading title={t[props.kind]} />
      <EmptyState
        drawing="lighthouse"
        title={t[`${props.kind} line`]}
        action={<ButtonLink href={routes.home()}>{t.home}</ButtonLink>}
      >
        {props.reference && t.reference(props.reference)}
      </EmptyState>
    </Page>
  )
}

const bareFrame = (locale: Locale, nonce: string): Frame => ({
  locale,
  now: new Date(0),
  nonce,
  path: routes.home(),
  formToken: '',
  navigation: [],
})

// The direct peer. Whom a proxy asks for is believed of those alone that TRUSTED_PROXIES names.
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
