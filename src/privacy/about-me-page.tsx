import type { JSX } from 'preact'
import type { Looks } from '../people/me/looks/looks-store.ts'
import { choiceTexts } from '../people/me/profile/messages-choices.ts'
import type { OwnProfile } from '../people/me/profile/profile-store.ts'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { DayOf } from '../ui/date-time.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { list } from '../ui/quantities.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import { rowsAboutMe } from './about-me.ts'
import type { Reader } from './data-kinds.ts'
import { texts as mapTexts } from './messages.ts'
import { texts } from './messages-about-me.ts'
import type { MyReaders } from './my-readers-store.ts'

interface Props {
  frame: Frame
  readers: MyReaders
  profile: OwnProfile
  looks: readonly Looks[]
}

/** Who can see what about me, by name: made from the data map, one's own choices and the list of looks. */
export function AboutMePage({ frame, readers, profile, looks }: Props): JSX.Element {
  const t = texts(frame.locale)
  const map = mapTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <div>
        <UpLink href={routes.me()}>{t.me}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {readers.others.length > 0 && <Lock>{map.room}</Lock>}
      <Section title={t.choices}>
        <SummaryList rows={choicesOf(profile, frame)} />
        <p>
          <ButtonLink href={routes.myProfile()} look="secondary">
            {t.change}
          </ButtonLink>
        </p>
      </Section>
      <Section title={t.all}>
        <Table
          caption={t.all}
          rows={rowsAboutMe(readers)}
          columns={[
            { heading: map.what, names: true, cell: row => map.subjects[row.subject] },
            {
              heading: map.who,
              cell: row =>
                list(
                  row.seenBy.map(reader => named(reader, readers, frame)),
                  frame.locale,
                ),
            },
            {
              heading: map.kept,
              cell: row =>
                list(
                  row.kept.map(kept => map.lengths[kept]),
                  frame.locale,
                ),
            },
          ]}
        />
      </Section>
      <Section title={t.looked}>
        {looks.length === 0 ? (
          <Quiet>{t.nobodyLooked}</Quiet>
        ) : (
          <PlainList>
            {looks.slice(0, looksShown).map(look => (
              <PlainItem
                key={look.name + look.why}
                title={`${look.name}, ${look.organisation}`}
                line={<DayOf at={look.lastAt} as="relative and day" />}
              />
            ))}
          </PlainList>
        )}
        <p>
          <Link href={routes.myLooks()}>{t.allLooks}</Link>
        </p>
      </Section>
    </Page>
  )
}

const looksShown = 5

function choicesOf(profile: OwnProfile, { locale }: Frame) {
  const c = choiceTexts(locale)
  const shown = [
    ['backgroundShown', profile.backgroundShown],
    ['abilitiesShown', profile.abilitiesShown],
    ['aboutShown', profile.aboutShown],
    ['photoShown', profile.photoShown],
  ] as const
  return shown.map(([part, to]) => ({ term: c.shown[part], value: c.audiences[to ?? 'databank'] }))
}

/** A reader as people of flesh and blood where they are known, else by their role. */
function named(reader: Reader, readers: MyReaders, { locale }: Frame): string {
  const t = texts(locale)
  const names = (some: readonly string[]) => list(some, locale)
  switch (reader) {
    case 'the-other':
      return names(readers.others)
    case 'the-set':
      return names(readers.set)
    case 'correspondent':
      return names(readers.correspondents)
    case 'coordinator':
      return readers.coordinators.length === 0 ? t.noCoordinator : t.coordinators(names(readers.coordinators))
    case 'databank':
      return t.programmes(names(readers.databanks.length === 0 ? readers.programmes : readers.databanks))
    default:
      return mapTexts(locale).readers[reader]
  }
}
