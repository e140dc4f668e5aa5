import { translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Tilgængelighed',
    lede: 'Telemakos skal kunne bruges af alle: med tastatur, skærmlæser, stor tekst, på en lille skærm og uden JavaScript.',
    done: 'Sådan er det lavet',
    ways: [
      'Alle sider følger WCAG 2.2 på niveau A og AA og bliver prøvet af et program, hver gang koden ændres.',
      'Alt kan gøres med tastaturet alene, og fejl står både ved feltet og samlet øverst.',
      'Farver er aldrig det eneste, der fortæller noget.',
      'Aftaler i PDF er mærket op, så en skærmlæser kan læse dem.',
    ],
    lacks: 'Det, der mangler',
    lacksLine:
      'Siderne er endnu ikke prøvet af mennesker, der bruger skærmlæser til daglig. Kalenderfiler vises af dit eget kalenderprogram.',
    tell: 'Sig det til os',
    tellLine:
      'Møder du noget, du ikke kan bruge, så kontakt jeres koordinator på den måde, der er nemmest for dig: skriv, ring eller bed en kollega om hjælp. De skal svare og give dig det samme på en anden måde.',
    law: 'Er du offentligt ansat i Danmark og ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen. I Norge fører Uutilsynet tilsyn.',
  },
  nb: {
    title: 'Tilgjengelighet',
    lede: 'Telemakos skal kunne brukes av alle: med tastatur, skjermleser, stor tekst, på en liten skjerm og uten JavaScript.',
    done: 'Slik er det laget',
    ways: [
      'Alle sider følger WCAG 2.2 på nivå A og AA og blir testet av et program hver gang koden endres.',
      'Alt kan gjøres med tastaturet alene, og feil står både ved feltet og samlet øverst.',
      'Farger er aldri det eneste som forteller noe.',
      'Avtaler i PDF er merket slik at en skjermleser kan lese dem.',
    ],
    lacks: 'Det som mangler',
    lacksLine:
      'Sidene er ennå ikke testet av mennesker som bruker skjermleser til daglig. Kalenderfiler vises av ditt eget kalenderprogram.',
    tell: 'Si fra til oss',
    tellLine:
      'Møter du noe du ikke kan bruke, ta kontakt med koordinatoren deres på den måten som er enklest for deg: skriv, ring eller be en kollega om hjelp. De skal svare og gi deg det samme på en annen måte.',
    law: 'I Norge fører Uutilsynet tilsyn. Er du offentlig ansatt i Danmark og ikke fornøyd med svaret, kan du klage til Digitaliseringsstyrelsen.',
  },
  en: {
    title: 'Accessibility',
    lede: 'Everybody must be able to use Telemakos: with a keyboard, a screen reader, large text, on a small screen and without JavaScript.',
    done: 'How it is made',
    ways: [
      'Every page follows WCAG 2.2 at levels A and AA, and a program tests them each time the code changes.',
      'Everything can be done with the keyboard alone, and errors are shown both at the field and together at the top.',
      'Nothing is told by colour alone.',
      'Agreements in PDF are tagged so that a screen reader can read them.',
    ],
    lacks: 'What is missing',
    lacksLine:
      'The pages have not yet been tested by people who use a screen reader every day. Calendar files are shown by your own calendar.',
    tell: 'Tell us',
    tellLine:
      'If you meet something you cannot use, contact your coordinator in the way that is easiest for you: write, call, or ask a colleague to help. They must answer and give you the same in another way.',
    law: 'If you work in the public sector in Denmark and are not satisfied with the answer, you can complain to Digitaliseringsstyrelsen. In Norway Uutilsynet supervises.',
  },
})
