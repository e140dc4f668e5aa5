import { plural, translations } from '../../platform/i18n.ts'

/** The rules for reminders, each in words for the coordinator. */
export const texts = translations({
  da: {
    hint: (who: string, usual: number) =>
      `${who} Som regel ${usual === 0 ? 'straks (0 dage)' : plural(usual, 'en dag', `${usual} dage`)}.`,
    off: 'Ingen påmindelse',
    after: (days: number) => (days === 0 ? 'Straks' : plural(days, 'Efter en dag', `Efter ${days} dage`)),
    before: (days: number) => plural(days, 'En dag før', `${days} dage før`),
    rules: {
      first_meeting: {
        name: 'Intet første møde',
        label: 'Det første møde er ikke aftalt efter',
        who: 'Begge bliver mindet om at aftale det.',
      },
      trial_answer: {
        name: 'Intet svar efter prøvemødet',
        label: 'Der er ikke svaret efter prøvemødet i',
        who: 'Den, der mangler, bliver mindet om at sige, om matchet er rigtigt.',
      },
      signature: {
        name: 'Aftalen er ikke færdig',
        label: 'Aftalen er ikke underskrevet efter',
        who: 'Den, der mangler, bliver mindet om det.',
      },
      rhythm: {
        name: 'De har ikke mødtes i lang tid',
        label: 'De er over den aftalte rytme med',
        who: 'Begge bliver mindet om at aftale et møde.',
      },
      ending: {
        name: 'Forløbet slutter snart',
        label: 'Forløbet slutter om',
        who: 'Begge bliver mindet om at gøre plads til et sidste møde.',
      },
      request: {
        name: 'En anmodning er ikke besvaret',
        label: 'En anmodning udløber om',
        who: 'Den, der skal svare, bliver mindet om det.',
      },
      evaluation: {
        name: 'En evaluering er ikke besvaret',
        label: 'En evaluering er ikke besvaret efter',
        who: 'Den, der mangler, bliver mindet om det, og én gang til efter lige så lang tid.',
      },
    },
  },
  nb: {
    hint: (who, usual) =>
      `${who} Vanligvis ${usual === 0 ? 'med en gang (0 dager)' : plural(usual, 'én dag', `${usual} dager`)}.`,
    off: 'Ingen påminnelse',
    after: days => (days === 0 ? 'Med en gang' : plural(days, 'Etter én dag', `Etter ${days} dager`)),
    before: days => plural(days, 'Én dag før', `${days} dager før`),
    rules: {
      first_meeting: {
        name: 'Ikke noe første møte',
        label: 'Det første møtet er ikke avtalt etter',
        who: 'Begge blir minnet om å avtale det.',
      },
      trial_answer: {
        name: 'Ikke noe svar etter prøvemøtet',
        label: 'Det er ikke svart etter prøvemøtet på',
        who: 'Den som mangler, blir minnet om å si om matchen er riktig.',
      },
      signature: {
        name: 'Avtalen er ikke ferdig',
        label: 'Avtalen er ikke underskrevet etter',
        who: 'Den som mangler, blir minnet om det.',
      },
      rhythm: {
        name: 'De har ikke møttes på lenge',
        label: 'De er over den avtalte rytmen med',
        who: 'Begge blir minnet om å avtale et møte.',
      },
      ending: {
        name: 'Forløpet slutter snart',
        label: 'Forløpet slutter om',
        who: 'Begge blir minnet om å sette av tid til et siste møte.',
      },
      request: {
        name: 'En forespørsel er ikke besvart',
        label: 'En forespørsel løper ut om',
        who: 'Den som skal svare, blir minnet om det.',
      },
      evaluation: {
        name: 'En evaluering er ikke besvart',
        label: 'En evaluering er ikke besvart etter',
        who: 'Den som mangler, blir minnet om det, og én gang til etter like lang tid.',
      },
    },
  },
  en: {
    hint: (who, usual) =>
      `${who} Usually ${usual === 0 ? 'at once (0 days)' : plural(usual, 'one day', `${usual} days`)}.`,
    off: 'No reminder',
    after: days => (days === 0 ? 'At once' : plural(days, 'After one day', `After ${days} days`)),
    before: days => plural(days, 'One day before', `${days} days before`),
    rules: {
      first_meeting: {
        name: 'No first meeting',
        label: 'No first meeting is arranged after',
        who: 'Both are reminded to arrange it.',
      },
      trial_answer: {
        name: 'No answer after the trial meeting',
        label: 'Nobody has answered after the trial meeting for',
        who: 'Whoever has not is reminded to say whether the match is right.',
      },
      signature: {
        name: 'The agreement is not finished',
        label: 'The agreement is not signed after',
        who: 'Whoever has not signed is reminded.',
      },
      rhythm: {
        name: 'They have not met for long',
        label: 'They are past the agreed rhythm by',
        who: 'Both are reminded to arrange a meeting.',
      },
      ending: {
        name: 'The mentorship ends soon',
        label: 'The mentorship ends in',
        who: 'Both are reminded to make room for a last meeting.',
      },
      request: {
        name: 'A request is not answered',
        label: 'A request runs out in',
        who: 'Whoever is to answer is reminded.',
      },
      evaluation: {
        name: 'An evaluation is not answered',
        label: 'An evaluation is not answered after',
        who: 'Whoever has not answered is reminded, and once more after as long again.',
      },
    },
  },
})
