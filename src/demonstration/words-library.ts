import type { Locale } from '../platform/i18n.ts'

/** A text that the centre of the demonstration has written itself. */
export const ownItem: Readonly<Record<Locale, Record<'title' | 'summary' | 'body' | 'news', string>>> = {
  da: {
    title: 'Rum, I kan låne',
    summary: 'Fire steder i kommunerne, hvor I kan tale i fred.',
    news: 'Der er kommet et rum mere.',
    body: `Et godt møde kræver en dør, der kan lukkes. Disse rum kan I låne uden at sige, hvad de skal bruges til.

| Sted | Sådan gør I |
|---|---|
| Biblioteket i Greve | Spørg ved skranken |
| Det gamle rådhus i Roskilde | Skriv til receptionen dagen før |
| Havnehuset i Køge | Koden får I hos os |
| Campus, stue 2 | Frit efter kl. 15 |

Er vejret til det, så gå en tur. Mange af de bedste samtaler bliver ført side om side.`,
  },
  nb: {
    title: 'Rom dere kan låne',
    summary: 'Fire steder i kommunene der dere kan snakke i fred.',
    news: 'Det har kommet et rom til.',
    body: `Et godt møte krever en dør som kan lukkes. Disse rommene kan dere låne uten å si hva de skal brukes til.

| Sted | Slik gjør dere |
|---|---|
| Biblioteket i Greve | Spør i skranken |
| Det gamle rådhuset i Roskilde | Skriv til resepsjonen dagen før |
| Havnehuset i Køge | Koden får dere hos oss |
| Campus, rom 2 | Fritt etter kl. 15 |

Er været til det, så gå en tur. Mange av de beste samtalene blir ført side om side.`,
  },
  en: {
    title: 'Rooms you can borrow',
    summary: 'Four places in the municipalities where you can talk in peace.',
    news: 'There is one more room.',
    body: `A good meeting needs a door that closes. You can borrow these rooms without saying what they are for.

| Place | What to do |
|---|---|
| The library in Greve | Ask at the desk |
| The old town hall in Roskilde | Write to the reception the day before |
| The harbour house in Køge | You get the code from us |
| Campus, room 2 | Free after 3 p.m. |

If the weather allows, take a walk. Many of the best talks are held side by side.`,
  },
}
