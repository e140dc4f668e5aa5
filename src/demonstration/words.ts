import type { Reflection } from '../meetings/reflection/reflection.ts'

/** What Sofie and Peter, who do not exist, have written to each other. */
export const sofieAndPeter = {
  goals: ['At Sofie tør stå alene med en upopulær beslutning', 'Et netværk af ledere uden for egen kommune'],
  content: 'Sofies første år som leder: at sige fra, at fordele opgaver og at finde tid til at tænke.',
  preparation: 'Sofie sender tre linjer om, hvad der fylder, to dage før.',
  place: 'Skiftevis hos Peter i Lyngdal og på en gåtur langs fjorden',
  meetings: [
    [
      { minutes: 20, text: 'Hvem er vi, og hvad har bragt os hertil?' },
      { minutes: 60, text: 'Hvad håber Sofie på?' },
      { minutes: 40, text: 'Hvad venter vi af hinanden?' },
    ],
    [
      { minutes: 15, text: 'Siden sidst: den første samtale med forældrebestyrelsen' },
      { minutes: 75, text: 'At lede dem, der før var kolleger' },
      { minutes: 30, text: 'Hvad prøver jeg af?' },
    ],
    [
      { minutes: 15, text: 'Siden sidst: samtalen med den nye souschef' },
      { minutes: 60, text: 'At sige fra opad uden at lukke døren' },
      { minutes: 30, text: 'Hvad tager jeg med hjem og prøver af?' },
      { minutes: 10, text: 'Mødets tre spørgsmål' },
    ],
  ],
  reflections: [
    {
      mentee: {
        energy: 'Da Peter fortalte om det, der gik galt.',
        learnt: 'Jeg behøver ikke svare med det samme.',
        self: 'Jeg er mere tålmodig, end jeg troede.',
        gain: 3,
        change: 'Mere tid til mit eget eksempel.',
      },
      mentor: {
        energy: 'Da Sofie tegnede sin uge op.',
        learnt: 'At spørge én gang mere, før jeg fortæller.',
        self: 'Jeg savner at blive udfordret.',
        gain: 4,
        keep: 'At vi går en tur, mens vi taler.',
      },
    },
    {
      mentee: {
        energy: 'Da vi øvede samtalen højt.',
        learnt: 'Sig beslutningen først og grunden bagefter.',
        self: 'Jeg undskylder for meget.',
        gain: 5,
        keep: 'At vi øver os højt.',
        recognise: 'Jeg lagde mærke til, at du ventede, til jeg selv fandt ordene.',
      },
      mentor: {
        energy: 'Stilheden, før Sofie svarede.',
        learnt: 'Øvelsen virkede bedre end mit råd.',
        self: 'Jeg er blevet bedre til at vente.',
        gain: 4,
        recognise: 'Jeg lagde mærke til, at du sagde det svære først.',
      },
    },
  ] satisfies { mentee: Reflection; mentor: Reflection }[],
  followUps: [
    {
      side: 'mentee',
      text: 'Tag samtalen med souschefen, og sig beslutningen først',
      inDays: -4,
      done: true,
    },
    { side: 'mentee', text: 'Bed om en halv time hos økonomichefen', inDays: 9, done: false },
    {
      side: 'mentor',
      text: 'Spørg Anette, om Sofie må være med til hendes ledermøde',
      inDays: 20,
      done: false,
    },
  ],
  sharedNote:
    'Sætninger, der virker\nJeg har besluttet … fordi …\nHvad skulle der til, for at du kunne sige ja?\nJeg vender tilbage i morgen kl. 9.',
  privateNotes: {
    mentee: 'Til mig selv\nJeg undskylder, før nogen har sagt noget. Læg mærke til det på fredag.',
    mentor: 'Husk til næste gang\nVent ti sekunder mere, før jeg svarer.',
  },
  messages: [
    { side: 'mentee', text: 'Samtalen gik bedre end ventet. Jeg sagde det højt.', daysAgo: 6 },
    { side: 'mentor', text: 'Stærkt. Hvad gjorde du anderledes end sidst?', daysAgo: 5 },
  ],
  preparationForNext: {
    needs: ['daily_life'],
    say: 'At jeg udskød samtalen to gange, og hvorfor.',
    hear: 'Hvordan du selv sagde nej til din chef første gang.',
    achieve: 'To sætninger, jeg kan sige på torsdag.',
    self: 'Lad være med at undskylde, før jeg er kommet til sagen.',
    shared: ['needs', 'achieve'],
  },
} as const

/** What all the others have agreed and talked about; the same for each, and sealed like the rest. */
export const everybody = {
  goals: ['At finde ro i lederrollen'],
  agenda: [
    { minutes: 15, text: 'Siden sidst' },
    { minutes: 75, text: 'Det vigtigste i dag' },
    { minutes: 30, text: 'Hvad prøver jeg af?' },
  ],
  reflection: {
    energy: 'Da vi kom ned i et eksempel.',
    learnt: 'At begynde i det små.',
    self: 'Jeg ved mere, end jeg tror.',
  },
} as const

/** Those who have come lately, and what the corps is shared with. */
export const arrivals = {
  question: 'Du skriver, at du snart skifter afdeling. Vil du helst begynde før eller efter?',
  answer: 'Efter, altså fra den første i næste måned. Så har jeg ro til det.',
  noMatch: 'Vi mangler en mentor med erfaring fra dit område. Der kommer to nye efter ferien.',
  poster: {
    title: 'Hvem tænker du højt sammen med?',
    words:
      'Få en erfaren leder fra en anden kommune at tale med et år igennem.\nDet er frivilligt, og det bliver mellem jer to.',
    contact: 'Mette Holm, Mentorcentret',
  },
} as const

/** What Karim says of his first week, to himself and his buddy. */
export const karimsWords =
  'Alle er venlige, og jeg er træt om aftenen. Det ville hjælpe at vide, hvem jeg kan spørge om journalsystemet.'

/** Last year's corps: what was said of it, and who its mentees were. */
export const finishedYear = {
  purpose: 'Nye ledere får sparring af erfarne ledere fra en anden kommune.',
  said: 'Vi begyndte med otte kommuner, og alle er med endnu. Det overraskede os, hvor meget mentorerne selv fik ud af det.',
  mended:
    'Vi holder en fælles dag for mentorerne i februar.\nVi lægger alle årets møder i kalenderen fra begyndelsen.',
  firstNames: [
    'Alma',
    'Birk',
    'Clara',
    'Ditte',
    'Elias',
    'Frida',
    'Gorm',
    'Holger',
    'Ida',
    'Jens',
    'Kaja',
    'Laust',
    'Maren',
    'Niels',
    'Olga',
    'Palle',
    'Rikke',
    'Signe',
    'Tage',
    'Ulrik',
    'Vera',
    'Wilma',
    'Yrsa',
    'Zita',
    'Ane',
    'Bo',
    'Carla',
    'Dag',
    'Ebba',
    'Finn',
    'Gry',
    'Hans',
    'Inger',
    'Jytte',
    'Knud',
    'Lone',
    'Mads',
    'Nanna',
    'Otto',
    'Pia',
    'Rune',
    'Sanne',
    'Troels',
    'Una',
    'Viggo',
    'Winnie',
    'Åge',
    'Ørn',
    'Asta',
    'Bjarne',
    'Connie',
    'Dorte',
    'Egil',
    'Frode',
    'Grethe',
    'Henny',
    'Irma',
    'Johan',
    'Karna',
    'Leif',
  ],
  lastNames: [
    'Almind',
    'Bækgård',
    'Dalum',
    'Egelund',
    'Fjeldsted',
    'Gammelby',
    'Hedelund',
    'Isager',
    'Kærby',
    'Lyngå',
    'Møgelby',
  ],
}
