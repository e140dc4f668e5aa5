import type { JSX } from 'preact'
import { developmentAreas, educations, languages, namesOf, themes } from '../people/imports/vocabulary.ts'
import { photoAddress } from '../people/photo-address.ts'
import { texts as settingTexts } from '../programmes/messages-settings.ts'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { Faces } from '../ui/faces.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { State } from '../ui/state.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { placesOf } from './databank-page.tsx'
import type { MentorOffer, MentorProfile } from './databank-store.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  mentor: MentorProfile
  /** Whoever looks at somebody else is told that it leaves a trace. */
  isOneself: boolean
}

/** What a mentor says of themselves, and what they offer (C1–C3, C7, C9). */
export function MentorProfilePage({ frame, mentor, isOneself }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { name, position, workplace, organisation } = mentor
  const first = name.split(' ')[0] ?? name
  // Who coordinates and takes no part finds mentors for others.
  const isForOneself = !isOneself && mentor.offers.some(({ joined }) => joined)
  return (
    <Page frame={frame} title={name} of={t.title} width="read">
      <div>
        <UpLink href={routes.databank()}>{t.title}</UpLink>
        <Faces people={[{ name, photo: photoAddress(mentor.id, mentor.photoAt) }]} />
        <PageHeading title={name} lede={written([position, workplace, organisation])} />
        <State {...placesOf(mentor, frame.locale)} />
        {mentor.away && mentor.until !== null && <Quiet>{t.awayUntil(day(mentor.until, frame))}</Quiet>}
      </div>
      {isForOneself && (
        <p>
          <ButtonLink href={routes.newLetter({ id: mentor.id })}>{t.write(first)}</ButtonLink>
        </p>
      )}
      {mentor.about !== '' && (
        <Prose>
          <p>{mentor.about}</p>
        </Prose>
      )}
      {mentor.offers.map(offer => (
        <Offer key={offer.programme} frame={frame} offer={offer} />
      ))}
      <Card title={t.about}>
        <SummaryList rows={factsOf(mentor, frame)} />
      </Card>
      {!isOneself && (
        <Quiet>
          {isForOneself && t.wish(first)} {t.noted(first)}
        </Quiet>
      )}
    </Page>
  )
}

function Offer({ frame, offer }: { frame: Frame; offer: MentorOffer }): JSX.Element | null {
  const t = texts(frame.locale)
  const rows = said([
    [t.themes, namesOf(themes, offer.themes, frame.locale).join(', ')],
    [t.developmentAreas, namesOf(developmentAreas, offer.developmentAreas, frame.locale).join(', ')],
    [t.manner, offer.manner === null ? '' : settingTexts(frame.locale).manners[offer.manner]],
    [t.motivation, offer.motivation],
    [t.notTaken, offer.notTaken],
    [t.other, offer.other],
  ])
  if (rows.length === 0) return null
  return (
    <Card title={t.offers(offer.programmeName)} look="sand">
      <SummaryList rows={rows} />
    </Card>
  )
}

function factsOf(mentor: MentorProfile, { locale }: Frame): SummaryRow[] {
  const t = texts(locale)
  return said([
    [t.experience, written([mentor.years === null ? '' : t.years(mentor.years), mentor.experience])],
    [t.educations, namesOf(educations, mentor.educations, locale).join(', ')],
    [t.leadershipEducation, mentor.leadershipEducation],
    [t.skills, mentor.skills.join(', ')],
    [t.languages, namesOf(languages, mentor.languages, locale).join(', ')],
    [t.place, mentor.place],
  ])
}

const said = (rows: readonly (readonly [string, string])[]): SummaryRow[] =>
  rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))

const written = (parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')
