import type { Field } from './fields.ts'

/**
 * What columns are called in the lists people have: Danish, Norwegian, English. Compared without case, accents
 * and punctuation; what stands in parentheses may be left out. Separated by commas.
 */
export const columnNames: Record<Field, string> = {
  name: `
    navn, fulde navn, fuldt navn, fullt navn, navn på medarbejder, medarbejder, medarbejdernavn, ansatt,
    ansattnavn, deltager, deltakar, deltaker, person, name, full name, employee, employee name, participant,
    display name, navn for- og efternavn, for- og efternavn, for- og etternavn`,
  firstName: `
    fornavn, fornavne, first name, given name, forename, fornavn(e), fornavn og mellemnavn, fornavn og
    mellomnavn`,
  lastName: 'efternavn, etternavn, last name, surname, family name, slægtsnavn',
  email: `
    e-mail, email, mail, epost, e-post, e-postadresse, epostadresse, mailadresse, e-mailadresse, e-mail
    adresse, emailadresse, arbejdsmail, jobbepost, jobb e-post, arbejds e-mail, arbejdsemail, e-mail
    arbejde, email address, mail address, work email, primær e-mail, upn, user principal name`,
  side: `
    rolle, mentor/mentee, mentor/adept, mentor eller mentee, mentor eller adept, søger/tilbyder, søger eller tilbyder,
    søker/tilbyr, søker eller tilbyr, tilmeldt som, deltager som, deltar som, påmeldt som, type,
    deltagertype, role, side, seeks/offers, mentor or mentee, vil være, ønsker at være, ønsker å være, rolle
    i ordningen, rolle mentor mentee, have eller være mentor`,
  isMentor: `
    mentor, er mentor, vil være mentor, vil være mentor ja/nej, ønsker at være mentor, ønsker å være mentor,
    tilbyder at være mentor, kan være mentor, is mentor`,
  isMentee: `
    mentee, adept, er mentee, vil være mentee, ønsker mentor, ønsker en mentor, søger mentor, søker mentor,
    vil have mentor, vil ha mentor, is mentee, wants a mentor`,
  organisation: `
    organisation, organisasjon, organization, kommune, kommunenavn, virksomhed, virksomhet, arbejdsgiver,
    arbeidsgiver, firma, selskab, selskap, company, employer, municipality, institution, ansættelseskommune,
    ansættelsesmyndighed`,
  unit: `
    enhed, enhet, afdeling, avdeling, afd, avd, unit, department, team, sektion, seksjon, center, senter,
    forvaltning, område, fagområde, etat, sektor, direktørområde, organisatorisk enhed, organisasjonsenhet,
    division, afdeling/enhed, afdeling/team, enhed/afdeling, avdeling/enhet, institut, institutt, fakultet`,
  leader: `
    nærmeste leder, leder, nærmeste leders e-mail, nærmeste leders mail, nærmeste leder e-mail, nærmeste
    leder mail, nærmeste leder e-post, nærmeste leders e-post, leders e-mail, leders mail, leders e-post,
    leders epost, leder e-mail, leder mail, leder e-post, lederens e-mail, lederens e-post, chef, nærmeste
    chef, chefs e-mail, overordnet, nærmeste overordnede, personaleleder, personalleder, manager, line
    manager, manager email, line manager email, leader, leader email, supervisor, reports to, refererer til,
    rapporterer til`,
  position: `
    stilling, stillingsbetegnelse, stillingsbenevnelse, stillingstittel, titel, tittel, jobtitel, nuværende
    stilling, nåværende stilling, position, job title, title, job, funktion, funksjon`,
  workplace: `
    arbejdssted, arbejdsplads, arbeidssted, arbeidsplass, tjenestested, workplace, place of work, lokation,
    lokasjon, location, arbejdssteds navn, skole, skole/institution, site, office`,
  place: `
    by, sted, geografi, postdistrikt, place, city, town, hvor i landet, bosted, bopæl, område i landet,
    region`,
  educations: `
    uddannelse, uddannelser, utdanning, utdannelse, utdanninger, faglig uddannelse, faglig utdanning,
    grunduddannelse, grunnutdanning, uddannelsesbaggrund, utdanningsbakgrunn, education, educations, degree,
    uddannelsesniveau, utdanningsnivå, fagbaggrund, fagbakgrunn, profession, videreuddannelse,
    videreutdanning`,
  leadershipEducation: `
    lederuddannelse, lederutdanning, lederutdannelse, ledelsesuddannelse, evt. lederuddannelse, eventuel
    lederuddannelse, ev. lederutdanning, eventuell lederutdanning, leadership education, management
    education, leadership training, lederudvikling, lederkursus, lederkurs, diplom i ledelse`,
  skills: `
    spidskompetencer, spisskompetanse, kompetencer, kompetanse, kompetanser, særlige kompetencer, faglige
    kompetencer, kernekompetencer, kjernekompetanse, key skills, skills, competences, styrker, strengths`,
  experienceYears: `
    års erfaring, antal års erfaring, antall års erfaring, erfaring år, erfaring i år, år som leder, antal
    år som leder, antall år som leder, års ledererfaring, ledererfaring år, lederanciennitet, anciennitet,
    ansiennitet, ledererfaring antal år, years of experience, experience years, experience (years), år i
    job, erfaring antal år, erfaring antall år`,
  leaderSince: `
    leder siden, ansat siden, ansatt siden, ansættelsesdato, ansettelsesdato, ansat dato, startdato,
    tiltrædelse, tiltrædelsesdato, tiltredelse, i stillingen siden, leader since, employed since, start
    date, anciennitetsdato, ansiennitetsdato`,
  experience: `
    erfaring, erfaringer, joberfaring, joberfaringer, jobberfaring, arbejdserfaring, arbeidserfaring,
    ledererfaring, ledelseserfaring, beskrivelse af erfaring, beskrivelse av erfaring, experience, work
    experience, tidligere stillinger, baggrund, bakgrunn, erhvervserfaring, yrkeserfaring`,
  languages: `
    sprog, språk, sprogkundskaber, språkkunnskaper, språkkunnskap, taler sprog, language, languages,
    languages spoken`,
  themes: `
    tema, temaer, emner, emne, ønskede temaer, sparringstemaer, theme, themes, topics, temaer for sparring,
    fokusområder, temaer søgt/tilbudt, temaer søges/tilbydes, temaer (søger/tilbyder), interesseområder,
    mentortemaer`,
  themesOffered: `
    temaer tilbudt, temaer tilbydes, temaer jeg tilbyder, temaer som mentor, kan bidrage med, kan give
    sparring på, kan hjelpe med, kan hjælpe med, tilbyder, tilbyr, tilbyder sparring på, temaer tilbys,
    themes offered, offers, temaer mentor`,
  themesSought: `
    temaer søgt, temaer søges, temaer jeg søger, temaer som mentee, ønsker sparring på, ønsker hjælp til,
    ønsker hjelp til, søger, søker, søger sparring på, temaer søkes, ønskede emner, themes sought, seeks,
    temaer mentee, vil gerne tale om, ønsker å snakke om`,
  developmentAreas: `
    udviklingsområder, udviklingsområde, utviklingsområder, utviklingsområde, udviklingsmål, utviklingsmål,
    udviklingsønsker, utviklingsønsker, development areas, areas of development, vil udvikle, vil utvikle,
    ønsker at udvikle, ønsker å utvikle`,
  capacity: `
    antal mentees, antall mentees, antall adepter, plads, pladser, plasser, plass, kapacitet, kapasitet,
    antal pladser, antall plasser, max mentees, maks antal mentees, maks antall mentees, højst antal
    mentees, plads til, plass til, antal mentees/plads, capacity, number of mentees, places, hvor mange
    mentees, kan tage antal mentees`,
  gain: `
    hvad vil du opnå, hvad vil du opnå med forløbet, hvad ønsker du at opnå, hva vil du oppnå, hva ønsker du
    å oppnå, ønsket udbytte, udbytte, ønsket utbytte, utbytte, mål, mål med forløbet, mål for forløpet, mål
    med forløpet, forventninger, forventet udbytte, ønsker, ønsker at opnå, wanted gain, goal, goals, what
    do you want to achieve, expectations, formål`,
  motivation: `
    motivation, motivasjon, hvorfor vil du være mentor, hvorfor vil du være med, begrundelse, begrunnelse,
    why`,
  about: `
    om mig, om meg, præsentation, presentasjon, profil, kort om dig, kort om deg, kort om mig, kort profil,
    beskrivelse, bio, about, about me, profile, profiltekst, personlig profil`,
  other: `
    andet relevant, andet, annet relevant, annet, andet du mener er relevant, annet som er relevant,
    bemærkning, bemærkninger, kommentar, kommentarer, merknad, merknader, noter, notater, note, other, other
    relevant, comments, remarks, øvrigt, øvrige oplysninger, øvrig info, supplerende oplysninger, andre
    oplysninger, andre opplysninger`,
  locale: `
    brugersprog, brukerspråk, foretrukket sprog, foretrukket språk, sprogversion, språkversjon,
    kontaktsprog, mailsprog, locale, preferred language, sprog i systemet, språk i systemet, målform`,
}

type Clue = readonly [field: Field, ...words: readonly RegExp[]]

/** Words that give a column away when its name is none of the above; the first that fits counts. */
export const clues: readonly Clue[] = [
  ['side', /mentor/, /mentee|adept/, /^(?!.*(antal|mange|max|maks|tema))/],
  ['side', /\brolle\b/, /mentor|ordning|program/],
  ['leadershipEducation', /leder|ledels|manage|leadership/, /uddann|utdann|education|kurs/],
  ['leader', /leder|chef|manager|overordne|supervisor/, /mail|epost|e post|navn|name|naermeste/],
  ['email', /\be ?mail|\bmail|\be ?post(?!e|n)/],
  ['experienceYears', /erfaring|ledererfaring|experience|leder/, /\baars?\b|years?|antal/],
  ['capacity', /mentee|adept|plads|plass/, /antal|antall|max|maks|mange|number/],
  ['themesOffered', /tema|emne|sparring|theme/, /tilby|offer|bidrage|give/],
  ['themesSought', /tema|emne|sparring|theme/, /soeg|soek|oensk|seek|want/],
  ['themes', /\btema|\bemne|\btheme/],
  ['developmentAreas', /udvikling|utvikling|development/],
  ['gain', /opnaa|oppnaa|udbytte|utbytte|achieve|forventning/],
  ['languages', /sprog|spraak|language/],
  ['educations', /uddann|utdann|education/],
  ['experience', /erfaring|experience/],
  ['skills', /kompeten|kompetanse|skills/],
  ['workplace', /arbejdssted|arbeidssted|arbejdsplads|arbeidsplass|workplace/],
  ['organisation', /kommune|organisation|organisasjon|virksomhed|virksomhet/],
  ['unit', /afdeling|avdeling|enhed|enhet|department/],
  ['position', /stilling|titel|tittel|job title/],
  ['lastName', /efternavn|etternavn|surname|last name/],
  ['firstName', /fornavn|first name/],
  ['motivation', /motiv/],
  ['other', /\bandet\b|\bannet\b|bemaerk|merknad|kommentar|relevant/],
]
