import type { JSX } from 'preact'
import { ButtonLink } from '../../src/ui/button.tsx'
import { Card } from '../../src/ui/card.tsx'
import { Columns, PageHeading } from '../../src/ui/heading.tsx'
import { Page } from '../../src/ui/layout.tsx'
import { PlainItem, PlainList } from '../../src/ui/plain-list.tsx'
import { State } from '../../src/ui/state.tsx'
import { SummaryList } from '../../src/ui/summary-list.tsx'
import { Table } from '../../src/ui/table.tsx'
import { asCoordinator } from './frame.tsx'

const counts = [
  { name: 'I gang', count: '164' },
  { name: 'På prøve', count: '6' },
  { name: 'Venter på mentor', count: '8' },
  { name: 'Afsluttet i år', count: '31' },
]

export function Waiting(): JSX.Element {
  return (
    <Page frame={asCoordinator('/waiting')} title="Hvem venter">
      <PageHeading
        above="Lederkorps Sjælland · oktober"
        title="Fire ting venter på dig"
        lede="Resten går af sig selv: 164 forløb er i gang, og 151 har mødtes inden for den aftalte rytme."
      />
      <Columns
        aside={
          <>
            <Card title="Ordningen" look="sand">
              <Table
                caption="Forløb i ordningen"
                columns={[
                  { heading: 'Stadie', names: true, cell: row => row.name },
                  { heading: 'Forløb', kind: 'number', cell: row => row.count },
                ]}
                rows={counts}
              />
            </Card>
            <Card title="Rammen">
              <SummaryList
                rows={[
                  { term: 'Rytme', value: '2 timer hver eller hver anden måned' },
                  { term: 'Varer', value: 'Til 30. september 2027' },
                ]}
              />
            </Card>
          </>
        }
      >
        <Card>
          <PlainList>
            <PlainItem
              above={<State kind="late">I dag</State>}
              level={2}
              title="Et par har sagt nej tak efter prøvemødet"
              line="Begge er fri igen. Der er tre gode forslag til hver."
              action={
                <ButtonLink href="/a" size="small">
                  Se forslag
                </ButtonLink>
              }
            />
            <PlainItem
              above={<State kind="active">3 tilmeldinger</State>}
              level={2}
              title="Nye mentorer fra Lejre vil være med"
              line="Godkend dem, så de kan ses i mentorbanken."
              action={
                <ButtonLink href="/b" size="small" look="secondary">
                  Godkend
                </ButtonLink>
              }
            />
            <PlainItem
              above={<State kind="wait">5 par</State>}
              level={2}
              title="Har ikke mødtes i over to måneder"
              line="De har fået en venlig påmindelse. Ring gerne; du kan ikke se hvorfor, og det er meningen."
              action={
                <ButtonLink href="/c" size="small" look="secondary">
                  Se hvem
                </ButtonLink>
              }
            />
            <PlainItem
              above={<State kind="done">Klaret i går</State>}
              level={2}
              title="Aftalen mellem Amina og Jonas er underskrevet"
              line="De har aftalt otte møder."
            />
          </PlainList>
        </Card>
      </Columns>
    </Page>
  )
}
