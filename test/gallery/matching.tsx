import type { JSX } from 'preact'
import { Actions, ButtonLink } from '../../src/ui/button.tsx'
import { Facts } from '../../src/ui/facts.tsx'
import { FilterLinks } from '../../src/ui/filter-links.tsx'
import { PageHeading } from '../../src/ui/heading.tsx'
import { Page } from '../../src/ui/layout.tsx'
import { Link } from '../../src/ui/link.tsx'
import { Pagination } from '../../src/ui/pagination.tsx'
import { Reasons } from '../../src/ui/reasons.tsx'
import { State } from '../../src/ui/state.tsx'
import { Strength } from '../../src/ui/strength.tsx'
import { type Column, Table, TwoLines } from '../../src/ui/table.tsx'
import { asCoordinator } from './frame.tsx'

interface Pair {
  mentee: string
  work: string
  mentor?: string
  mentorWork?: string
  strength?: { share: number; word: string }
  speaks: string
  next: string
}

const pairs: Pair[] = [
  {
    mentee: 'Sofie Bang',
    work: 'Greve · daginstitutionsleder',
    mentor: 'Peter Krog',
    mentorWork: 'Roskilde · centerchef',
    strength: { share: 0.88, word: 'Stærk' },
    speaks: '3 fælles temaer, 9 års forskel i ledererfaring',
    next: '12 point',
  },
  {
    mentee: 'Jonas Lind',
    work: 'Køge · teamleder, jobcenter',
    mentor: 'Amina Yusuf',
    mentorWork: 'Næstved · afdelingsleder',
    strength: { share: 0.71, word: 'God' },
    speaks: 'Samme fagområde, forskellig kommune, dansk og engelsk',
    next: '4 point',
  },
  {
    mentee: 'Trine Aabo',
    work: 'Faxe · skoleleder',
    mentor: 'Lars Munk',
    mentorWork: 'Ringsted · skolechef',
    strength: { share: 0.64, word: 'God' },
    speaks: '2 fælles temaer, Trines andet ønske',
    next: '0 point',
  },
  {
    mentee: 'Karim Said',
    work: 'Solrød · ny leder, teknik',
    speaks: 'De 3, der passer, er optaget af andre, som kun kan få dem',
    next: '–',
  },
]

const columns: Column<Pair>[] = [
  {
    heading: 'Mentee',
    names: true,
    cell: pair => <TwoLines first={pair.mentee} second={pair.work} />,
    sort: { href: '?sort=mentee', direction: 'none' },
  },
  {
    heading: 'Mentor',
    cell: pair =>
      pair.mentor ? (
        <TwoLines first={pair.mentor} second={pair.mentorWork} />
      ) : (
        <State kind="wait">Venter</State>
      ),
    sort: { href: '?sort=mentor', direction: 'none' },
  },
  {
    heading: 'Styrke',
    cell: pair => (pair.strength ? <Strength {...pair.strength} /> : '–'),
    sort: { href: '?sort=strength', direction: 'descending' },
  },
  { heading: 'Det, der taler for', cell: pair => pair.speaks, wide: true },
  { heading: 'Næstbedste koster', kind: 'number', cell: pair => pair.next },
  {
    heading: 'Handling',
    kind: 'action',
    cell: pair => (
      <Link href="/lock" about={pair.mentee}>
        {pair.mentor ? 'Lås' : 'Hvad kan hjælpe'}
      </Link>
    ),
  },
]

export function Matching(): JSX.Element {
  return (
    <Page frame={asCoordinator('/matching')} title="Matchning">
      <PageHeading
        above="Lederkorps Sjælland · Matchning · kørt i dag kl. 9.14"
        title="172 af 180 har fået et forslag"
        lede="Ingen anden fordeling giver flere par eller en stærkere svageste match; det er bevist, ikke gættet. Otte venter, de fleste på en mentor med erfaring fra det tekniske område."
      />
      <Facts
        facts={[
          { figure: '172', label: 'par foreslået' },
          { figure: '8', label: 'venter på en mentor' },
          { figure: '2 temaer', label: 'deler selv det svageste par' },
          { figure: '14', label: 'mentorer har stadig plads' },
        ]}
      />
      <Actions>
        <ButtonLink href="/publish">Gennemgå og udgiv</ButtonLink>
        <ButtonLink href="/weights" look="secondary">
          Regler og ønsker
        </ButtonLink>
        <ButtonLink href="/certificate" look="tertiary">
          Se beviset
        </ButtonLink>
      </Actions>
      <div class="stack-small">
        <FilterLinks
          label="Vis"
          filters={[
            { label: 'Alle par', count: '172', href: '?', current: true },
            { label: 'Svageste', count: '20', href: '?show=weakest', current: false },
            { label: 'Låst af dig', count: '3', href: '?show=locked', current: false },
            { label: 'Venter', count: '8', href: '?show=waiting', current: false },
          ]}
        />
        <Table
          caption="Par"
          columns={columns}
          rows={pairs}
          details={pair =>
            pair.mentor === 'Peter Krog' && (
              <Reasons
                of="pair-1"
                for={[
                  'Sofie søger konflikter, delegering og netværk; Peter tilbyder alle tre',
                  'Hver sin kommune, ingen fælles leder i tre led',
                  'Mødes begge helst om formiddagen',
                ]}
                against={['35 minutters transport', 'Peter får sin anden mentee (hans grænse er 2)']}
              />
            )
          }
        />
      </div>
      <Pagination page={2} pages={18} href={page => `?page=${page}`} />
    </Page>
  )
}
