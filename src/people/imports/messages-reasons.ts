import { type Locale, translations } from '../../platform/i18n.ts'
import { list } from '../../ui/quantities.ts'
import type { Advice, Reason } from './person-row.ts'

/** Says why a row cannot go in, and what to do. */
export function reasonText(reason: Reason, locale: Locale): string {
  const t = reasons(locale)
  switch (reason.why) {
    case 'email-twice':
      return t['email-twice'](list(reason.rows.map(String), locale))
    case 'too-long':
    case 'too-many':
      return t[reason.why](String(reason.most))
    case 'personal-number':
      return t['personal-number'](t[reason.kind])
    case 'missing-name':
    case 'missing-email':
    case 'own-leader':
    case 'leader-circle':
      return t[reason.why]
    default:
      return t[reason.why](reason.written)
  }
}

/** Says what is worth knowing of a row that goes in all the same. */
export function adviceText(advice: Advice, locale: Locale): string {
  const t = advices(locale)
  switch (advice.about) {
    case 'many-mentees':
      return t['many-mentees'](String(advice.capacity))
    case 'letters-garbled':
    case 'no-side':
      return t[advice.about]
    case 'other-side':
      return t['other-side'](advice.before)
    default:
      return t[advice.about](advice.written)
  }
}

const reasons = translations({
  da: {
    'missing-name': 'Navnet mangler.',
    'missing-email': 'Mailadressen mangler.',
    'email-not-valid': (written: string) => `”${written}” er ikke en mailadresse.`,
    'email-twice': (rows: string) => `Den samme mailadresse står i række ${rows}. Behold den ene.`,
    'email-taken': (written: string) =>
      `${written} hører til en person, du ikke koordinerer. Spørg jeres administrator.`,
    'own-leader': 'Personen står som sin egen leder.',
    'leader-circle': 'Lederne går i ring: hver er leder for den næste.',
    'unknown-leader': (written: string) =>
      `Lederen ”${written}” er hverken på listen eller her i forvejen. Ret adressen, tilføj lederen, eller lad cellen stå tom.`,
    'leader-left-out': (written: string) =>
      `Lederen ${written} kommer ikke med. Ret først lederens egen række.`,
    'several-of-that-name': (written: string) =>
      `Flere hedder ”${written}”. Skriv lederens mailadresse i stedet.`,
    'unclear-side': (written: string) => `”${written}” siger ikke, om det er mentor eller mentee.`,
    'unclear-mark': (written: string) => `”${written}” er hverken et kryds, ja eller nej.`,
    'not-a-capacity': (written: string) => `”${written}” skal være et helt tal fra 0 til 20.`,
    'not-years': (written: string) => `”${written}” kan ikke være et antal år.`,
    'organisation-needs-programme': (written: string) =>
      `${written} er en anden organisation. Vælg en ordning, og skriv, om personen er mentor eller mentee.`,
    'organisation-has-hr': (written: string) =>
      `${written} har sin egen HR i Telemakos. Bed dem hente personen ind.`,
    'organisation-not-allowed': (written: string) =>
      `${written} findes ikke her, og du kan ikke oprette den. Spørg den, der koordinerer for hele organisationen.`,
    'too-long': (most: string) => `Teksten er for lang. Der er plads til ${most} tegn.`,
    'too-many': (most: string) => `Der står for mange ting. Der er plads til ${most}.`,
    'personal-number': (kind: string) =>
      `Her står et ${kind}. Det må ikke gemmes her, og vi har ikke gemt det. Slet det.`,
    cpr: 'CPR-nummer',
    fødselsnummer: 'norsk fødselsnummer',
  },
  nb: {
    'missing-name': 'Navnet mangler.',
    'missing-email': 'E-postadressen mangler.',
    'email-not-valid': written => `«${written}» er ikke en e-postadresse.`,
    'email-twice': rows => `Den samme e-postadressen står i rad ${rows}. Behold den ene.`,
    'email-taken': written =>
      `${written} hører til en person du ikke koordinerer. Spør administratoren deres.`,
    'own-leader': 'Personen står som sin egen leder.',
    'leader-circle': 'Lederne går i ring: hver er leder for den neste.',
    'unknown-leader': written =>
      `Lederen «${written}» er verken på listen eller her fra før. Rett adressen, legg til lederen, eller la cellen stå tom.`,
    'leader-left-out': written => `Lederen ${written} blir ikke med. Rett først raden til lederen selv.`,
    'several-of-that-name': written => `Flere heter «${written}». Skriv e-postadressen til lederen i stedet.`,
    'unclear-side': written => `«${written}» sier ikke om det er mentor eller mentee.`,
    'unclear-mark': written => `«${written}» er verken et kryss, ja eller nei.`,
    'not-a-capacity': written => `«${written}» må være et helt tall fra 0 til 20.`,
    'not-years': written => `«${written}» kan ikke være et antall år.`,
    'organisation-needs-programme': written =>
      `${written} er en annen organisasjon. Velg en ordning, og skriv om personen er mentor eller mentee.`,
    'organisation-has-hr': written => `${written} har sin egen HR i Telemakos. Be dem hente personen inn.`,
    'organisation-not-allowed': written =>
      `${written} finnes ikke her, og du kan ikke opprette den. Spør den som koordinerer for hele organisasjonen.`,
    'too-long': most => `Teksten er for lang. Det er plass til ${most} tegn.`,
    'too-many': most => `Det står for mange ting. Det er plass til ${most}.`,
    'personal-number': kind =>
      `Her står et ${kind}. Det kan ikke lagres her, og vi har ikke lagret det. Slett det.`,
    cpr: 'dansk CPR-nummer',
    fødselsnummer: 'fødselsnummer',
  },
  en: {
    'missing-name': 'The name is missing.',
    'missing-email': 'The email address is missing.',
    'email-not-valid': written => `“${written}” is not an email address.`,
    'email-twice': rows => `The same email address is in rows ${rows}. Keep one of them.`,
    'email-taken': written => `${written} belongs to somebody you do not coordinate. Ask your administrator.`,
    'own-leader': 'The person is given as their own leader.',
    'leader-circle': 'The leaders go round in a circle: each leads the next.',
    'unknown-leader': written =>
      `The leader “${written}” is neither on the list nor here before. Correct the address, add the leader, or leave the cell empty.`,
    'leader-left-out': written => `The leader ${written} does not go in. Correct the leader’s own row first.`,
    'several-of-that-name': written =>
      `Several people are called “${written}”. Write the leader’s email address instead.`,
    'unclear-side': written => `“${written}” does not say whether it is mentor or mentee.`,
    'unclear-mark': written => `“${written}” is neither a cross, a yes nor a no.`,
    'not-a-capacity': written => `“${written}” must be a whole number from 0 to 20.`,
    'not-years': written => `“${written}” cannot be a number of years.`,
    'organisation-needs-programme': written =>
      `${written} is another organisation. Choose a programme, and write whether the person is mentor or mentee.`,
    'organisation-has-hr': written =>
      `${written} has its own HR in Telemakos. Ask them to bring the person in.`,
    'organisation-not-allowed': written =>
      `${written} is not here yet, and you cannot add it. Ask the one who coordinates for the whole organisation.`,
    'too-long': most => `The text is too long. There is room for ${most} characters.`,
    'too-many': most => `There are too many things. There is room for ${most}.`,
    'personal-number': kind =>
      `There is a ${kind} here. It must not be kept here, and we have not kept it. Delete it.`,
    cpr: 'Danish CPR number',
    fødselsnummer: 'Norwegian fødselsnummer',
  },
})

const advices = translations({
  da: {
    'many-mentees': (capacity: string) => `Plads til ${capacity} mentees. Vi anbefaler højst 2.`,
    'leader-unknown': (written: string) =>
      `Kommer med uden lederen ”${written}”. Matchningen kan ikke tage hensyn til lederen.`,
    'locale-unknown': (written: string) => `”${written}” er ikke et sprog, siderne findes på.`,
    'organisation-stays': (written: string) =>
      `Personen bliver i den organisation, vi kender, og flyttes ikke til ${written}.`,
    'letters-garbled': 'Bogstaverne ser forkerte ud. Gem filen igen som .xlsx.',
    'other-side': (before: 'mentor' | 'mentee') =>
      `Er ${before} i ordningen i forvejen, og bliver begge dele. Er det et skifte, så tag personen ud som ${before} under Personer.`,
    'no-side': 'Kommer med som person, men ikke i ordningen: der står hverken mentor eller mentee.',
  },
  nb: {
    'many-mentees': capacity => `Plass til ${capacity} menteer. Vi anbefaler høyst 2.`,
    'leader-unknown': written =>
      `Blir med uten lederen «${written}». Matchingen kan ikke ta hensyn til lederen.`,
    'locale-unknown': written => `«${written}» er ikke et språk sidene finnes på.`,
    'organisation-stays': written =>
      `Personen blir i den organisasjonen vi kjenner, og flyttes ikke til ${written}.`,
    'letters-garbled': 'Bokstavene ser feil ut. Lagre filen på nytt som .xlsx.',
    'other-side': before =>
      `Er ${before} i ordningen fra før, og blir begge deler. Er det et bytte, ta personen ut som ${before} under Personer.`,
    'no-side': 'Blir med som person, men ikke i ordningen: det står verken mentor eller mentee.',
  },
  en: {
    'many-mentees': capacity => `Room for ${capacity} mentees. We advise at most 2.`,
    'leader-unknown': written =>
      `Goes in without the leader “${written}”. Matching cannot take the leader into account.`,
    'locale-unknown': written => `“${written}” is not a language of these pages.`,
    'organisation-stays': written =>
      `The person stays in the organisation we know, and is not moved to ${written}.`,
    'letters-garbled': 'The letters look wrong. Save the file again as .xlsx.',
    'other-side': before =>
      `Is a ${before} in the programme already, and becomes both. If they change sides, take them out as a ${before} under People.`,
    'no-side': 'Goes in as a person but not in the programme: neither mentor nor mentee is given.',
  },
})
