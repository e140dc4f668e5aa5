// How people write the words of the lists in their own, apart from the names we give them; separated by commas.

export const themeSpellings = {
  cv: `
    cv, respons på cv, feedback på cv, tilbagemelding på cv, tilbakemelding på cv, jobsøgning, jobbsøking`,
  profile: 'profil, fagprofil, udvikling af faglig profil, utvikling av faglig profil',
  competences: `
    kompetencer, kompetencer og styrker, kompetenceafklaring, kompetanse, kompetanseavklaring, styrker`,
  visibility: 'synlighed, synlighed i faget, synlighet, gennemslagskraft, gjennomslagskraft, visibility',
  network: 'netværksdannelse, nettverksbygging, netværk og relationer, opbygge netværk, networking',
  priorities: `
    prioritering, tidsstyring, prioritering af tid og opgaver, prioritering af arbejdstid, planlægning,
    planlegging, time management`,
  balance: `
    balance, balanse, work life balance, balance mellem arbejdsliv og privatliv, balance mellem arbejde og
    privatliv, balance mellem job og privatliv, balanse mellom jobb og privatliv, balanse mellom arbeidsliv
    og privatliv`,
  academic_career: `
    lektorkvalificering, lektorbedømmelse, seniorforsker, forskerkarriere, akademisk karriere, academic
    career`,
  next_step: `
    karriere, karrierevej, karrierevalg, karriereskift, karriereudvikling, karriereutvikling, career, næste
    skridt, neste steg`,
  new_leader: `
    ny leder, ny i lederrollen, nyudnævnt leder, første lederjob, fra kollega til leder, leder for første
    gang, new leader, first time leader`,
  leader_role: `
    lederrollen, lederrolle, lederidentitet, personligt lederskab, personlig lederskap, personlig ledelse,
    lederskab, lederskap, leadership`,
  leading_people: `
    personaleledelse, personalledelse, ledelse af mennesker, ledelse af medarbejdere, medarbejderledelse,
    ledelse av mennesker, people management`,
  leading_leaders: 'ledelse af ledere, ledelse av ledere, leder af ledere, leder for ledere, chefrollen',
  leading_change: `
    forandringsledelse, forandringer, ledelse af forandringer, endringsledelse, endringer, omstilling,
    change management`,
  strategy: 'strategi, strategisk ledelse, strategiarbejde, strategiarbeid, strategy, strategic leadership',
  politics: `
    politisk ledelse, politisk styrede organisationer, politisk styrte organisasjoner, samspil med
    politikere, samspill med politikere, politisk betjening, politik, politikk`,
  economy: 'økonomi, økonomistyring, budget, budsjett, budgetter, økonomi og budget, økonomi og budsjett',
  difficult_talks: `
    den svære samtale, svær samtale, den vanskelige samtalen, den vanskelige samtale, vanskelig samtale,
    difficult talks`,
  cooperation: `
    samarbejde, samarbeid, konflikter, konflikthåndtering, konfliktløsning, konflikt, teamsamarbejde,
    tværfagligt samarbejde, tverrfaglig samarbeid, collaboration, conflict management`,
  wellbeing: `
    trivsel, arbejdsmiljø, arbeidsmiljø, psykisk arbejdsmiljø, sygefravær, sykefravær, wellbeing, sick leave`,
  recruitment: 'rekruttering, fastholdelse, rekruttering af medarbejdere, beholde ansatte, recruitment',
  diversity: `
    mangfoldighed og inklusion, mangfold og inkludering, inklusion, inkludering, ligestilling, likestilling,
    kulturforskelle`,
  digitalisation: `
    digital omstilling, digital transformation, teknologi, velfærdsteknologi, velferdsteknologi,
    digitalization`,
  citizens: `
    borgersamarbejde, pårørendesamarbejde, pårørendesamarbeid, forældresamarbejde, foreldresamarbeid,
    brugerinddragelse, brukermedvirkning`,
  communication: 'kommunikation og formidling, formidling, feedback, feedbackkultur, tilbakemelding',
} as const

export const developmentAreaSpellings = {
  personal_competences: `
    personlige kompetanser, personlig kompetence, personlig udvikling, personlig utvikling, personal
    development`,
  professional_development: 'faglige kompetencer, faglig kompetanse, fagligt, professional skills',
  knowledge_sharing: `
    vidensdeling, deling af viden, deling av kunnskap, erfaringsudveksling, erfaringsutveksling, knowledge
    sharing`,
  network: 'netværksdannelse, nettverksbygging, networking',
  career_development: 'karriere, career',
  cultural_understanding: `
    kultur, organisationskultur, organisasjonskultur, cultural awareness, cultural understanding`,
} as const

export const educationSpellings = {
  social_worker: 'socialformidler, professionsbachelor i socialt arbejde, barnevernspedagog',
  nurse: 'sygeplejerskeuddannelse, sykepleie, bachelor i sykepleie',
  doctor: 'cand.med., speciallæge, legespesialist',
  teacher: `
    folkeskolelærer, læreruddannelse, lærerutdanning, allmennlærer, grunnskolelærer, cand.pæd.,
    gymnasielærer`,
  pedagogue: 'pædagoguddannelse, socialpædagog, førskolelærer, barnehagelærerutdanning, vernepleier',
  occupational_therapist: 'ergoterapi',
  physiotherapist: 'fysioterapi',
  health_assistant: 'sosu-assistent, sosu, social- og sundhedshjælper, hjelpepleier, omsorgsarbeider',
  psychologist: 'cand.psych., psykologi',
  lawyer: 'cand.jur., jura, juss, master i rettsvitenskap',
  economist: 'cand.oecon., cand.polit., siviløkonom, economics',
  political_scientist: 'cand.scient.pol., statsviter, politologi',
  public_administration: `
    cand.scient.adm., cand.scient.soc., offentlig forvaltning, administrationsbachelor`,
  business: 'cand.merc., ha, hd, hd i organisation og ledelse, erhvervsøkonomi, mba',
  office: 'kontorassistent, kontoruddannelse, kommunom, kontor og administrasjon',
  engineer: 'diplomingeniør, civilingeniør, sivilingeniør, bygningsingeniør, engineering',
  architect: 'arkitektur, cand.arch., landskabsarkitekt, landskapsarkitekt, bygningskonstruktør',
  planner: 'byplanlægger, arealplanlegger',
  it: 'datamatiker, datalog, cand.it, informatik, informatikk',
  natural_science: 'cand.scient., biolog, geolog',
  humanities: 'cand.mag., historiker',
  media: 'journalist, medievidenskab, kommunikation, kommunikasjon',
  librarian: 'cand.scient.bibl., biblioteksvidenskab',
  skilled_trade: 'håndværker, tømrer, elektriker, svendebrev, fagbrev, smed, murer, håndverker',
} as const

// The languages that Danish and Norwegian lists of staff name; their names come from the runtime.
export const languageSpellings = {
  da: 'dk',
  nb: 'norsk, nynorsk, bokmål, norwegian, no, nn',
  sv: '',
  en: 'eng, gb',
  de: 'deutsch',
  fr: '',
  es: '',
  it: '',
  pt: '',
  nl: 'hollandsk',
  pl: '',
  lt: '',
  ro: '',
  uk: '',
  ru: '',
  bs: '',
  sr: 'serbokroatisk',
  hr: '',
  sq: '',
  tr: '',
  ku: '',
  ar: '',
  fa: 'farsi, dari',
  ps: '',
  ur: '',
  hi: '',
  pa: 'panjabi',
  ta: 'tamilsk',
  so: 'somalisk',
  ti: '',
  vi: '',
  th: 'thailandsk',
  tl: 'tagalog',
  zh: 'mandarin',
  fi: '',
  is: '',
  fo: '',
  kl: 'kalaallisut',
  se: 'samisk, sami',
} as const
