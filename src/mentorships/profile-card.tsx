import type { JSX } from 'preact'
import { developmentAreas, educations, languages, namesOf, themes } from '../people/imports/vocabulary.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { list } from '../ui/quantities.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import type { Side } from './mentorship.ts'
import { texts } from './messages.ts'
import type { PairProfile } from './profiles-store.ts'

/** Who the other is, and what they seek or offer. What they have left empty is left out. */
export function ProfileCard({
  profile,
  side,
  firstName,
}: {
  profile: PairProfile
  side: Side
  firstName: string
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale).profile
  const { application: wishes } = profile
  const words = (items: readonly string[]) => list(items, locale)
  const where = [...new Set([profile.workplace, profile.unit ?? '', profile.organisation])].filter(Boolean)
  const years = profile.experienceYears === null ? '' : t.years(profile.experienceYears)
  const rows = [
    { term: t.position, value: profile.position },
    { term: t.workplace, value: where.join(', ') },
    {
      term: side === 'mentee' ? t.themesSought : t.themesOffered,
      value: words(namesOf(themes, wishes.themes, locale)),
    },
    {
      term: side === 'mentee' ? t.areasSought : t.areasOffered,
      value: words(namesOf(developmentAreas, wishes.developmentAreas, locale)),
    },
    { term: t.gain, value: wishes.gain },
    { term: t.motivation, value: wishes.motivation },
    { term: t.educations, value: words(namesOf(educations, profile.educations, locale)) },
    { term: t.leadershipEducation, value: profile.leadershipEducation },
    { term: t.experience, value: [years, profile.experience].filter(Boolean).join('. ') },
    { term: t.skills, value: words(profile.skills) },
    { term: t.languages, value: words(namesOf(languages, profile.languages, locale)) },
    { term: t.place, value: profile.place },
    { term: t.about, value: profile.about },
    { term: t.other, value: wishes.other },
  ]
  return (
    <Card title={profile.name} look="sand">
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      <Quiet>{t.seen(firstName)}</Quiet>
    </Card>
  )
}
