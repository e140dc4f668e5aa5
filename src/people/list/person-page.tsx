import type { JSX } from 'preact'
import { texts as mentorshipTexts } from '../../programmes/mentorships/messages.ts'
import { texts as participantTexts } from '../../programmes/people/messages.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DayOf } from '../../ui/date-time.tsx'
import { Faces } from '../../ui/faces.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { State } from '../../ui/state.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { educations, languages, namesOf } from '../imports/vocabulary.ts'
import { type Nominations, NominationsCard } from '../nominations/nominations-card.tsx'
import { texts } from './messages.ts'
import type { HeldRole, PartInProgramme, PersonFacts, PersonMentorship } from './person-store.ts'
import { RolesCard } from './roles-card.tsx'

export interface PersonView {
  readonly person: PersonFacts
  readonly parts: readonly PartInProgramme[]
  readonly mentorships: readonly PersonMentorship[]
  readonly roles: readonly HeldRole[]
  /** The programmes whoever looks coordinates. */
  readonly coordinated: readonly { readonly id: string; readonly name: string }[]
  readonly isOneself: boolean
  /** Whoever looks runs the person's organisation. */
  readonly runs: boolean
  /** Their HR's part in the networks' programmes. */
  readonly nominations: Nominations
  /** The choice of a programme to coordinate. */
  readonly form: FormState
}

type Props = { frame: Frame; view: PersonView }

/** Somebody as those see them who look after them: facts, programmes and states, roles, places (J6). */
export function PersonPage({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person, isOneself } = view
  const first = person.name.split(' ')[0] ?? person.name
  return (
    <Page frame={frame} title={person.name} form={view.form}>
      <div>
        <UpLink href={routes.people()}>{t.title}</UpLink>
        <Faces people={[{ name: person.name }]} />
        <PageHeading title={person.name} lede={written([person.position, person.organisation])} />
        {person.leftAt && <State kind="done">{t.left}</State>}
      </div>
      <Columns aside={<RolesCard frame={frame} view={view} />}>
        {(view.parts.length > 0 || (view.coordinated.length > 0 && view.mentorships.length === 0)) && (
          <Parts frame={frame} view={view} />
        )}
        <NominationsCard frame={frame} personId={person.id} nominations={view.nominations} />
        {view.mentorships.length > 0 && <Mentorships frame={frame} view={view} />}
        <Card title={t.facts} look="sand">
          <SummaryList rows={factsOf(person, frame)} />
          {view.runs && !isOneself && (
            <p>
              <Link href={routes.employment({ id: person.id })}>{t.employment}</Link>
            </p>
          )}
        </Card>
      </Columns>
      {!isOneself && <Quiet>{t.noted(first)}</Quiet>}
    </Page>
  )
}

function Parts({ frame, view: { parts, person } }: Props): JSX.Element {
  const t = texts(frame.locale)
  const p = participantTexts(frame.locale)
  return (
    <Card title={t.parts}>
      {parts.length === 0 ? (
        <p>{t.noParts}</p>
      ) : (
        <PlainList>
          {parts.map(({ id, programmeId, programme, side, state, since }) => (
            <PlainItem
              key={id}
              title={
                <Link href={routes.programmePeople({ id: programmeId }, { words: person.name })}>
                  {programme}
                </Link>
              }
              line={
                <>
                  {t.partLine(p.sides[side], p.states[state])}, <DayOf at={since} as="short" />
                </>
              }
              action={
                (state === 'listed' || state === 'invited') && (
                  <InlineForm
                    action={routes.programmeInvitations({ id: programmeId }, { words: person.name })}
                  >
                    <input type="hidden" name="application" value={id} />
                    <Button look="secondary" size="small" about={programme}>
                      {state === 'listed' ? t.invite : t.inviteAgain}
                    </Button>
                  </InlineForm>
                )
              }
            />
          ))}
        </PlainList>
      )}
    </Card>
  )
}

function Mentorships({ frame, view: { mentorships } }: Props): JSX.Element {
  const t = texts(frame.locale)
  const m = mentorshipTexts(frame.locale)
  return (
    <Card title={t.mentorships}>
      <PlainList>
        {mentorships.map(({ id, programme, otherId, other, otherSide, state, since }) => (
          <PlainItem
            key={id}
            title={
              <Link href={routes.person({ id: otherId })}>
                {otherSide === 'mentor' ? t.withMentor(other) : t.withMentee(other)}
              </Link>
            }
            line={
              <>
                {written([programme, m.shows[state]])}, <DayOf at={since} as="short" />
              </>
            }
          />
        ))}
      </PlainList>
    </Card>
  )
}

function factsOf(person: PersonFacts, { locale }: Frame): SummaryRow[] {
  const t = texts(locale)
  const rows: [string, string][] = [
    [t.email, person.email ?? ''],
    [t.work, person.workplace],
    [t.unit, person.unit ?? ''],
    [t.leader, person.leader ?? ''],
    [t.place, person.place],
    [t.placesTerm, t.places(Math.max(0, person.capacity - person.taken), person.capacity)],
    [t.experience, written([person.years === null ? '' : t.years(person.years), person.experience])],
    [t.educations, namesOf(educations, person.educations, locale).join(', ')],
    [t.leadershipEducation, person.leadershipEducation],
    [t.skills, person.skills.join(', ')],
    [t.languages, namesOf(languages, person.languages, locale).join(', ')],
    [t.about, person.about],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

const written = (parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')
