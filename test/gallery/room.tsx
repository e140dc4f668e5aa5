import type { JSX } from 'preact'
import { Agenda } from '../../src/ui/agenda.tsx'
import { Actions, Button, ButtonLink } from '../../src/ui/button.tsx'
import { Card, NextStep } from '../../src/ui/card.tsx'
import { DayOf } from '../../src/ui/date-time.tsx'
import { PairHeading } from '../../src/ui/faces.tsx'
import { InlineForm } from '../../src/ui/form.tsx'
import { Columns } from '../../src/ui/heading.tsx'
import { Page } from '../../src/ui/layout.tsx'
import { Link } from '../../src/ui/link.tsx'
import { Lock } from '../../src/ui/lock.tsx'
import { PlainItem, PlainList } from '../../src/ui/plain-list.tsx'
import { type Stage, StagePath } from '../../src/ui/stage-path.tsx'
import { asMentee } from './frame.tsx'

const stages: Stage[] = [
  { label: 'Prøvemøde', state: 'done' },
  { label: 'Aftale', state: 'done' },
  { label: 'Møde 1', state: 'done', minor: true },
  { label: 'Møde 2', state: 'done', minor: true },
  { label: 'Møde 3', state: 'current', minor: true },
  ...[4, 5, 6, 7].map(count => ({ label: `Møde ${count}`, state: 'ahead' as const, minor: true })),
  { label: 'Afslutning', state: 'ahead' },
]

export function Room(): JSX.Element {
  return (
    <Page frame={asMentee('/room')} title="Sofie og Peter">
      <PairHeading
        people={[{ name: 'Sofie Bang' }, { name: 'Peter Krog' }]}
        title="Sofie og Peter"
        line="Lederkorps Sjælland · jeres forløb løber til 30. september"
      />
      <StagePath stages={stages} summary="I er nået til møde 3 af cirka 8" />
      <NextStep
        title="Peter foreslår onsdag 14. oktober kl. 10–12"
        line="Hos Peter i Roskilde, eller gå en tur langs fjorden. Du har initiativet, så svar gerne inden fredag."
      >
        <ButtonLink href="/meeting">Svar på forslaget</ButtonLink>
      </NextStep>
      <Columns aside={<Beside />}>
        <Card title="Møde 3">
          <p class="quiet">Form: dialog om et tema, I selv har valgt</p>
          <Agenda
            items={[
              { minutes: 15, text: 'Siden sidst: samtalen med din nye souschef' },
              { minutes: 60, text: 'At sige fra opad uden at lukke døren' },
              { minutes: 30, text: 'Hvad tager jeg med hjem og prøver af?' },
              { minutes: 10, text: 'To minutter hver med mødets tre spørgsmål' },
            ]}
          />
          <Actions>
            <ButtonLink href="/agenda" look="secondary">
              Ret dagsordenen
            </ButtonLink>
            <ButtonLink href="/preparation" look="tertiary">
              Min egen forberedelse
            </ButtonLink>
          </Actions>
        </Card>
        <Card title="Det vil vi følge op på">
          <PlainList>
            <PlainItem
              level={3}
              title="Spørge tre medarbejdere, hvad de savner fra mig"
              line={
                <>
                  Sofie · <DayOf at="2026-10-09" as="relative and day" />
                </>
              }
              action={
                <InlineForm action="/done">
                  <Button
                    look="tertiary"
                    size="small"
                    about="Spørge tre medarbejdere, hvad de savner fra mig"
                  >
                    Gjort
                  </Button>
                </InlineForm>
              }
            />
            <PlainItem level={3} title="Sende artiklen om delegering" line="Peter · inden næste møde" />
          </PlainList>
        </Card>
      </Columns>
    </Page>
  )
}

function Beside(): JSX.Element {
  return (
    <>
      <Card title="Det vil vi nå" look="sand">
        <PlainList>
          <PlainItem title="At Sofie tør stå alene med en upopulær beslutning" />
          <PlainItem title="Et netværk af ledere uden for egen kommune" />
        </PlainList>
      </Card>
      <Card title="Spørgsmål til den, der lytter">
        <p>Hvornår sidst lykkedes det bedre, end du havde ventet? Hvad gjorde du?</p>
        <p class="small">
          <Link href="/library">Flere spørgsmål til møde 3</Link>
        </p>
      </Card>
      <Lock>
        Kun I to kan læse det, I skriver her. <Link href="/who-sees-what">Se, hvem der kan se hvad</Link>
      </Lock>
    </>
  )
}
