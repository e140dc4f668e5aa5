import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { texts as reminderTexts } from '../../reminders/messages.ts'
import { lawTexts } from '../../roles/messages-law.ts'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { day, relativeDay } from '../../ui/dates.ts'
import { Faces } from '../../ui/faces.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { number } from '../../ui/quantities.ts'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { educations, languages, namesOf } from '../imports/vocabulary.ts'
import { photoAddress } from '../photo-address.ts'
import type { Looks } from './looks/looks-store.ts'
import { texts } from './messages.ts'
import { texts as profileTexts } from './profile/messages.ts'
import { choiceTexts } from './profile/messages-choices.ts'
import { saysLittle } from './profile/profile.ts'
import type { OwnProfile } from './profile/profile-store.ts'

interface Props {
  frame: Frame
  organisation: string
  personId: string
  profile: OwnProfile
  passkeys: number
  lastLook: Looks | undefined
}

export function MePage({ frame, organisation, personId, profile, passkeys, lastLook }: Props): JSX.Element {
  const t = texts(frame.locale)
  const little = saysLittle(profile)
  const photo = photoAddress(personId, profile.photoAt)
  const edit = (
    <ButtonLink href={routes.myProfile()} look={little ? 'primary' : 'secondary'}>
      {t.edit}
    </ButtonLink>
  )
  return (
    <Page frame={frame} title={t.title}>
      <div>
        <Faces people={[{ name: profile.name, photo }]} />
        <PageHeading
          title={profile.name}
          lede={[profile.position, organisation].filter(Boolean).join(', ')}
        />
        <p class="small">
          <Link href={routes.myPhoto()}>{photo ? t.changePhoto : t.choosePhoto}</Link>
        </p>
      </div>
      {little && (
        <NextStep title={t.empty} line={t.emptyLine}>
          {edit}
        </NextStep>
      )}
      <Columns
        aside={
          <>
            <Card title={t.signIn}>
              <p>{passkeys === 0 ? t.noPasskey : t.passkeys(passkeys)}</p>
              <p>
                <Link href={routes.passkeys()} about={t.signIn}>
                  {t.change}
                </Link>
              </p>
            </Card>
            <Card title={t.calendar}>
              <p>{t.calendarLine}</p>
              <p>
                <Link href={routes.myCalendar()} about={t.calendar}>
                  {t.seeHow}
                </Link>
              </p>
            </Card>
            <Card title={reminderTexts(frame.locale).title}>
              <p>{reminderTexts(frame.locale).line}</p>
              <p>
                <Link href={routes.myReminders()} about={reminderTexts(frame.locale).title}>
                  {reminderTexts(frame.locale).see}
                </Link>
              </p>
            </Card>
            <Card title={lawTexts(frame.locale).title}>
              <p>
                <Link href={routes.myRoles()}>{lawTexts(frame.locale).see}</Link>
              </p>
            </Card>
            <Card title={t.looks}>
              <p>
                {lastLook
                  ? t.lookedLatest(lastLook.name, relativeDay(lastLook.lastAt, frame))
                  : t.nobodyLooked}
              </p>
              <p>
                <Link href={routes.myLooks()} about={t.looks}>
                  {t.seeAll}
                </Link>
              </p>
            </Card>
          </>
        }
      >
        <SummaryList rows={rowsOf(profile, frame)} />
        {!little && edit}
        <Lock>
          {t.seenBy} <Link href={routes.aboutMe()}>{t.whoSeesMe}</Link>
        </Lock>
      </Columns>
    </Page>
  )
}

/** Only what has been said: a row without an answer tells nothing. */
function rowsOf(profile: OwnProfile, frame: Frame): SummaryRow[] {
  const { locale } = frame
  const t = texts(locale)
  const p = profileTexts(locale)
  const c = choiceTexts(locale)
  const years = profile.experienceYears
  const rows: [term: string, value: ComponentChildren][] = [
    [p.position, profile.position],
    [p.workplace, profile.workplace],
    [t.unit, profile.unit],
    [p.place, profile.place],
    [p.educations, namesOf(educations, profile.educations, locale).join(', ')],
    [p.leadershipEducation, profile.leadershipEducation],
    [p.skills, profile.skills.join(', ')],
    [p.skillsSought, profile.skillsSought.join(', ')],
    [p.experienceYears, years === null ? null : number(years, locale)],
    [p.experience, linesOf(profile.experience)],
    [p.languages, namesOf(languages, profile.languages, locale).join(', ')],
    [p.about, linesOf(profile.about)],
    [t.capacity, number(profile.capacity, locale)],
    [
      c.part,
      [profile.wouldBeMentor && c.wouldBeMentor, profile.wouldHaveMentor && c.wouldHaveMentor]
        .filter(Boolean)
        .join('. '),
    ],
    [c.pausing, pauseOf(profile, frame)],
    [t.email, profile.email],
  ]
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}

/** A text with the line breaks that its writer gave it. */
function linesOf(text: string): ComponentChildren {
  if (text === '') return null
  return text.split('\n').map((line, at) => (
    <Fragment key={line}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function pauseOf({ awayFrom, awayUntil }: OwnProfile, frame: Frame): string {
  return [awayFrom, awayUntil].flatMap(at => (at === null ? [] : [day(at, frame)])).join(' – ')
}
