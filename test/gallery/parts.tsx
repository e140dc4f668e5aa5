import type { JSX } from 'preact'
import { assetUrl } from '../../src/ui/assets.ts'
import { Actions, Button, ButtonLink } from '../../src/ui/button.tsx'
import { NextStep } from '../../src/ui/card.tsx'
import { DateTime, DayOf } from '../../src/ui/date-time.tsx'
import { Details } from '../../src/ui/details.tsx'
import { EmptyState } from '../../src/ui/empty-state.tsx'
import { Faces } from '../../src/ui/faces.tsx'
import { Form, InlineForm, SearchForm } from '../../src/ui/form.tsx'
import { PageHeading, Prose, Section } from '../../src/ui/heading.tsx'
import type { DrawingName } from '../../src/ui/illustrations.tsx'
import { Page } from '../../src/ui/layout.tsx'
import { Link } from '../../src/ui/link.tsx'
import { Notice } from '../../src/ui/notice.tsx'
import { Progress } from '../../src/ui/progress.tsx'
import { SummaryList } from '../../src/ui/summary-list.tsx'
import { ScrollFrame } from '../../src/ui/table.tsx'
import { SearchField } from '../../src/ui/text-field.tsx'
import { asCoordinator } from './frame.tsx'

const drawings: DrawingName[] = ['boat', 'island', 'chairs', 'lighthouse', 'path']

export function Parts(): JSX.Element {
  const frame = {
    ...asCoordinator('/parts'),
    notice: { kind: 'success' as const, text: 'Indstillingerne er gemt.' },
  }
  return (
    <Page frame={frame} title="Dele" modules={['progress.js']}>
      <PageHeading title="Alt det andet" />
      <Notice title="Godt at vide">
        Matchningen kan køres igen, så tit du vil. Intet sendes, før du udgiver.
      </Notice>
      <Notice kind="warning">Tre mentorer har ikke svaret på, hvor mange de kan tage.</Notice>
      <Notice kind="danger">Filen kunne ikke læses. Gem den som .xlsx, og prøv igen.</Notice>
      <Section title="Fremdrift">
        <Progress
          label="Matchningen kører"
          report={{ value: 120, of: 180, text: '120 af 180 er gennemgået', running: true }}
        />
      </Section>
      <NextStep title="I har begge sagt ja" line="Nu kan I skrive jeres aftale.">
        <InlineForm action="/agreement">
          <Button>Begynd aftalen</Button>
        </InlineForm>
      </NextStep>
      <Section title="Peter vil være din mentor">
        <Faces people={[{ name: 'Peter Krog' }]} />
        <Faces people={[{ name: 'Peter Krog', photo: assetUrl('mark.svg') }, { name: 'Sofie Bang' }]} />
      </Section>
      <Section title="Søg">
        <SearchForm action="/people">
          <SearchField name="q" label="Navn eller kommune" />
          <Button look="secondary">Søg</Button>
        </SearchForm>
      </Section>
      <Section title="Det, I har aftalt">
        <SummaryList
          rows={[
            { term: 'Antal møder', value: '8', action: <Link href="/edit">Ret</Link> },
            { term: 'Hvem har initiativet', value: 'Sofie', action: <Link href="/edit2">Ret</Link> },
            {
              term: 'Næste møde',
              value: (
                <DateTime at={new Date('2026-10-14T08:00:00Z')} until={new Date('2026-10-14T10:00:00Z')} />
              ),
            },
            { term: 'Slutter', value: <DayOf at="2027-09-30" /> },
          ]}
        />
      </Section>
      <Section title="Rå tal">
        <ScrollFrame label="Rå tal">
          <table>
            <tbody>
              <tr>
                <td>0,8812 0,7140 0,6433 0,5910 0,5507 0,5101 0,4870</td>
              </tr>
            </tbody>
          </table>
        </ScrollFrame>
      </Section>
      <Section title="Slet">
        <Form action="/delete">
          <p>Alt, hvad de to har skrevet, forsvinder for altid, også fra sikkerhedskopier.</p>
          <Actions>
            <Button look="danger">Slet forløbet</Button>
            <ButtonLink href="/parts" look="secondary">
              Behold det
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
      <Section title="Spørgsmål og svar">
        <Details summary="Hvem kan se, hvad vi skriver?">
          <p>Kun I to. Koordinatoren kan se, at I mødes, men ikke hvad I taler om.</p>
        </Details>
        <Details summary="Hvad hvis det ikke er det rette match?" open>
          <p>Så siger en af jer det i fortrolighed. Den anden får ikke en begrundelse.</p>
        </Details>
      </Section>
      <Prose>
        <h2>Sådan får du mest ud af det</h2>
        <p>Tag et spørgsmål med, som du ikke selv kan svare på. Skriv det ned inden mødet.</p>
        <ul>
          <li>Hvad vil jeg sige?</li>
          <li>Hvad vil jeg høre?</li>
        </ul>
      </Prose>
      {drawings.map(drawing => (
        <EmptyState
          key={drawing}
          drawing={drawing}
          title="Her er ingen møder endnu"
          action={<ButtonLink href={`/${drawing}`}>Foreslå det første</ButtonLink>}
        >
          Det første møde handler om at finde ud af, om I passer sammen.
        </EmptyState>
      ))}
    </Page>
  )
}
