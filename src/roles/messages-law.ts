import { translations } from '../platform/i18n.ts'

/** The law book in words: one sentence for each article. */
export const lawTexts = translations({
  da: {
    title: 'Det må du',
    up: 'Dig',
    lede: 'Her står, hvad dine roller åbner for. Databasen holder sig til det samme.',
    given: 'Roller, du har fået',
    see: 'Se, hvad dine roller åbner for',
    seeAll: 'Se alle',
    nobody:
      'Ingen rolle åbner det rum, to deler i et forløb. Heller ikke koordinatorer, ledere og administratorer kan læse det.',
    roles: {
      everybody: 'Alle, der er logget ind',
      administrator: 'Administrator',
      organisation_coordinator: 'Koordinator for en organisation',
      programme_coordinator: 'Koordinator for en ordning',
      leadership: 'Ledelse',
      leader: 'Leder for en ny kollega',
      mentor: 'Mentor',
      mentee: 'Mentee',
      buddy: 'Buddy eller mentor for en ny kollega',
      newcomer: 'Ny kollega',
    },
    articles: {
      'own-profile': 'Du ser og retter din egen profil. Andre får ikke din mailadresse at se i mentorbanken.',
      'own-sign-in': 'Du ser, hvor du er logget ind, og bestemmer over dine adgangsnøgler.',
      'own-calendar': 'Du kan hente dine møder i din egen kalender og give os dine optagne tider.',
      'who-looked': 'Du ser, hvem der har set på dig, og hvorfor.',
      'who-coordinates': 'Du ser, hvem der koordinerer det, du er med i.',
      'open-programmes':
        'Du ser arbejdssteder og de ordninger, som din organisation har åbne, og kan melde dig til.',
      library: 'Du læser det, biblioteket har til dig. Kun du ser, hvornår du sidst var der.',
      'own-training': 'Du tager træningen for dig selv. Kun du læser det, du skriver.',
      'in-the-log': 'Det, du gør, skrives i en log i dit navn.',
      'own-wishes': 'Du siger, hvad du ønsker eller tilbyder, og ser mentorerne i din ordning.',
      'mutual-trial': 'Du siger ja eller nej til et forløb. Kun du ser dit svar.',
      'closed-room': 'I to ser og skriver jeres møder, beskeder og opgaver.',
      'own-notes': 'Dine noter er dine. Du vælger selv, hvad den anden må se.',
      'agreement-of-two': 'I skriver og ændrer jeres aftale sammen. Den gælder, når I begge har sagt ja.',
      'learning-plan':
        'I laver jeres lærings- og kompetenceplan sammen, hvor ordningen har en. Hver opgave gælder, når I begge har sagt ja.',
      feedback:
        'Du giver og får feedback. Kun du og den anden læser den. Den nye kan vise sin mentor, hvad andre har sagt.',
      'plan-of-the-newcomer': 'Du ser den nyes opgaver, uger og hvem der hjælper, når de to er enige om dem.',
      'goals-of-the-newcomer':
        'Du ser også læringsmål, næste skridt og potentiale. Aldrig forslag, noter eller svar.',
      'plan-templates': 'Du skriver skabeloner til læringsplaner.',
      'own-reminders': 'Du vælger selv, hvad du bliver mindet om.',
      'own-evaluation': 'Du svarer på evalueringer uden dit navn. Ingen ser, hvad du svarede.',
      reports: 'Du læser, hvad ordningen er blevet til, i tal, og skriver et par ord til årsrapporten.',
      'own-figures':
        'Du skriver din arbejdsplads’ egne tal: hvor mange der blev, og hvordan de har det. Ledelsen læser dem også, sammen med rapporten i afrundede tal.',
      evaluations: 'Du spørger, hvad ordningen giver, og ser tallene samlet, fra fem svar og op.',
      'good-ending':
        'Du kan stoppe et forløb. Det, du svarer til sidst, deler I først, når begge har svaret.',
      'own-choice':
        'Hvor ordningen lader dig vælge, spørger du selv en mentor, og du kan trække det tilbage.',
      'asked-for': 'Du ser den mentee, der spørger dig, og siger ja eller nej. Andres lister ser du ikke.',
      letters:
        'Du skriver til en mentor i mentorbanken og svarer den, der skriver til dig. Kun I to læser det.',
      'role-chart':
        'Du ser, hvem der står omkring den nye kollega, og hvem der gør hvad. Det, en ny kollega deler med dig, er kun jeres.',
      'how-it-is':
        'Du siger, hvordan det er at være ny, og deler det, hvis du vil. Andre får kun tal, fra fem svar.',
      'shared-with-me': 'Du læser det, en ny kollega har valgt at dele med dig, så længe du har din rolle.',
      'check-list': 'Du ser, hvad der skal ske omkring den nye kollega, og krydser det af, der er dit.',
      'people-of-the-programme': 'Du ser og retter personerne i det, du koordinerer, og deres mailadresser.',
      lists: 'Du kan hente personer ind fra en liste.',
      invitations: 'Du inviterer, læser tilmeldinger, spørger om mere og styrer ventelisten.',
      settings: 'Du ser og ændrer ordningens rammer.',
      matching: 'Du laver og udgiver matchninger.',
      'states-and-counts': 'Du ser, hvor forløbene er, datoer og antal, og ordningens log. Aldrig indhold.',
      'sets-around-newcomers': 'Du giver rollerne omkring nye kolleger.',
      'charts-and-lists': 'Du skriver rollefordeling og tjeklister, og ser, hvad der er forsinket.',
      'roles-beside': 'Du giver og tager rollen som koordinator der, hvor du selv er det.',
      'own-organisation': 'Du ændrer organisationen og dens afdelinger.',
      networks: 'Du går ind i netværk med andre organisationer, og koordinerer dem, I er center for.',
      'twice-here': 'Du samler den, der står her to gange. Har personen været inde, siger de selv ja.',
      'local-words': 'Du kan føje kompetencer til listen og rette dem.',
      'own-library': 'Du retter, skjuler og tilføjer tekster og spørgsmål i jeres bibliotek.',
      'reports-of-the-organisation':
        'Du læser rapporter om jeres ordninger i runde tal, og det, koordinator og HR skriver til dem. Aldrig navne, og aldrig hvad én har svaret.',
      'new-programmes': 'Du laver nye ordninger.',
      'everybody-by-name': 'Du ser alle personer og afdelinger, men ikke hvem der er sammen om hvad.',
      'all-roles': 'Du giver og tager alle roller. Ingen kan give sig selv en.',
      'all-of-the-log': 'Du ser hele loggen.',
    },
  },
  nb: {
    title: 'Dette kan du',
    up: 'Deg',
    lede: 'Her står det hva rollene dine åpner for. Databasen holder seg til det samme.',
    given: 'Roller du har fått',
    see: 'Se hva rollene dine åpner for',
    seeAll: 'Se alle',
    nobody:
      'Ingen rolle åpner rommet to deler i et forløp. Heller ikke koordinatorer, ledere og administratorer kan lese det.',
    roles: {
      everybody: 'Alle som er logget inn',
      administrator: 'Administrator',
      organisation_coordinator: 'Koordinator for en organisasjon',
      programme_coordinator: 'Koordinator for en ordning',
      leadership: 'Ledelse',
      leader: 'Leder for en ny kollega',
      mentor: 'Mentor',
      mentee: 'Mentee',
      buddy: 'Fadder eller mentor for en ny kollega',
      newcomer: 'Ny kollega',
    },
    articles: {
      'own-profile': 'Du ser og endrer din egen profil. Andre får ikke se e-postadressen din i mentorbanken.',
      'own-sign-in': 'Du ser hvor du er logget inn, og bestemmer over passnøklene dine.',
      'own-calendar': 'Du kan hente møtene dine i din egen kalender og gi oss de opptatte tidene dine.',
      'who-looked': 'Du ser hvem som har sett på deg, og hvorfor.',
      'who-coordinates': 'Du ser hvem som koordinerer det du er med i.',
      'open-programmes':
        'Du ser arbeidssteder og ordningene organisasjonen din har åpne, og kan melde deg på.',
      library: 'Du leser det biblioteket har til deg. Bare du ser når du sist var der.',
      'own-training': 'Du tar opplæringen for deg selv. Bare du leser det du skriver.',
      'in-the-log': 'Det du gjør, blir skrevet i en logg i ditt navn.',
      'own-wishes': 'Du sier hva du ønsker eller tilbyr, og ser mentorene i ordningen din.',
      'mutual-trial': 'Du sier ja eller nei til et forløp. Bare du ser svaret ditt.',
      'closed-room': 'Dere to ser og skriver møtene, meldingene og oppgavene deres.',
      'own-notes': 'Notatene dine er dine. Du velger selv hva den andre får se.',
      'agreement-of-two': 'Dere skriver og endrer avtalen sammen. Den gjelder når begge har sagt ja.',
      'learning-plan':
        'Dere lager lærings- og kompetanseplanen sammen, der ordningen har en. Hver oppgave gjelder når begge har sagt ja.',
      feedback:
        'Du gir og får tilbakemelding. Bare du og den andre leser den. Den nye kan vise mentoren sin hva andre har sagt.',
      'plan-of-the-newcomer':
        'Du ser oppgavene og ukene til den nye, og hvem som hjelper, når de to er enige om dem.',
      'goals-of-the-newcomer':
        'Du ser også læringsmål, neste steg og potensial. Aldri forslag, notater eller svar.',
      'plan-templates': 'Du skriver maler for læringsplaner.',
      'own-reminders': 'Du velger selv hva du blir minnet om.',
      'own-evaluation': 'Du svarer på evalueringer uten navnet ditt. Ingen ser hva du svarte.',
      reports: 'Du leser hva ordningen er blitt til, i tall, og skriver noen ord til årsrapporten.',
      'own-figures':
        'Du skriver arbeidsplassens egne tall: hvor mange som ble, og hvordan de har det. Ledelsen leser dem også, sammen med rapporten i avrundede tall.',
      evaluations: 'Du spør hva ordningen gir, og ser tallene samlet, fra fem svar og opp.',
      'good-ending':
        'Du kan stoppe et forløp. Det du svarer til slutt, deler dere først når begge har svart.',
      'own-choice': 'Der ordningen lar deg velge, spør du selv en mentor, og du kan trekke det tilbake.',
      'asked-for': 'Du ser den menteen som spør deg, og sier ja eller nei. Listene til andre ser du ikke.',
      letters:
        'Du skriver til en mentor i mentorbanken og svarer den som skriver til deg. Bare dere to leser det.',
      'role-chart':
        'Du ser hvem som står rundt den nye kollegaen, og hvem som gjør hva. Det en ny kollega deler med deg, er bare deres.',
      'how-it-is':
        'Du sier hvordan det er å være ny, og deler det hvis du vil. Andre får bare tall, fra fem svar.',
      'shared-with-me': 'Du leser det en ny kollega har valgt å dele med deg, så lenge du har rollen din.',
      'check-list': 'Du ser hva som skal skje rundt den nye kollegaen, og krysser av det som er ditt.',
      'people-of-the-programme': 'Du ser og endrer personene i det du koordinerer, og e-postadressene deres.',
      lists: 'Du kan hente inn personer fra en liste.',
      invitations: 'Du inviterer, leser påmeldinger, spør om mer og styrer ventelisten.',
      settings: 'Du ser og endrer rammene for ordningen.',
      matching: 'Du lager og publiserer matchinger.',
      'states-and-counts':
        'Du ser hvor forløpene er, datoer og antall, og loggen for ordningen. Aldri innhold.',
      'sets-around-newcomers': 'Du gir rollene rundt nye kolleger.',
      'charts-and-lists': 'Du skriver rollefordeling og sjekklister, og ser hva som er forsinket.',
      'roles-beside': 'Du gir og tar rollen som koordinator der du selv er det.',
      'own-organisation': 'Du endrer organisasjonen og avdelingene i den.',
      networks: 'Du går inn i nettverk med andre organisasjoner, og koordinerer dem dere er senter for.',
      'twice-here': 'Du samler den som står her to ganger. Har personen vært inne, sier de selv ja.',
      'local-words': 'Du kan legge til kompetanser i listen og endre dem.',
      'own-library': 'Du endrer, skjuler og legger til tekster og spørsmål i biblioteket deres.',
      'reports-of-the-organisation':
        'Du leser rapporter om ordningene deres i runde tall, og det koordinator og HR skriver til dem. Aldri navn, og aldri hva én har svart.',
      'new-programmes': 'Du lager nye ordninger.',
      'everybody-by-name': 'Du ser alle personer og avdelinger, men ikke hvem som er sammen om hva.',
      'all-roles': 'Du gir og tar alle roller. Ingen kan gi seg selv en.',
      'all-of-the-log': 'Du ser hele loggen.',
    },
  },
  en: {
    title: 'What you may do',
    up: 'You',
    lede: 'This is what your roles open. The database keeps to the same.',
    given: 'Roles you were given',
    see: 'See what your roles open',
    seeAll: 'See all',
    nobody:
      'No role opens the room that two share in a mentorship. Coordinators, leaders and administrators cannot read it either.',
    roles: {
      everybody: 'Everybody who is signed in',
      administrator: 'Administrator',
      organisation_coordinator: 'Coordinator of an organisation',
      programme_coordinator: 'Coordinator of a programme',
      leadership: 'Leadership',
      leader: 'Leader of a new colleague',
      mentor: 'Mentor',
      mentee: 'Mentee',
      buddy: 'Buddy or mentor of a new colleague',
      newcomer: 'New colleague',
    },
    articles: {
      'own-profile':
        'You see and change your own profile. Others do not see your email address in the databank.',
      'own-sign-in': 'You see where you are signed in, and decide over your passkeys.',
      'own-calendar': 'You can follow your meetings in your own calendar, and give us your busy times.',
      'who-looked': 'You see who has looked at you, and why.',
      'who-coordinates': 'You see who coordinates what you take part in.',
      'open-programmes': 'You see workplaces and the programmes your organisation has open, and can sign up.',
      library: 'You read what the library has for you. Only you see when you were last there.',
      'own-training': 'You take the training for yourself. Only you read what you write.',
      'in-the-log': 'What you do is written in a log in your name.',
      'own-wishes': 'You say what you wish or offer, and see the mentors of your programme.',
      'mutual-trial': 'You say yes or no to a mentorship. Only you see your answer.',
      'closed-room': 'The two of you see and write your meetings, messages and tasks.',
      'own-notes': 'Your notes are yours. You choose what the other may see.',
      'agreement-of-two': 'You write and change your agreement together. It applies when both have said yes.',
      'learning-plan':
        'You make your learning plan together, where the programme has one. Each task applies when both have said yes.',
      feedback:
        'You give and get feedback. Only you and the other read it. The newcomer can show the mentor what others have said.',
      'plan-of-the-newcomer':
        'You see the newcomer’s tasks, weeks and who helps, once the two have agreed on them.',
      'goals-of-the-newcomer':
        'You also see learning goals, next steps and potential. Never suggestions, notes or answers.',
      'plan-templates': 'You write templates for learning plans.',
      'own-reminders': 'You choose what you are reminded of.',
      'own-evaluation': 'You answer evaluations without your name. Nobody sees what you answered.',
      reports:
        'You read what the programme has come to, in figures, and write a few words for the yearly report.',
      'own-figures':
        'You write your workplace’s own figures: how many stayed, and how they are. Its management reads them too, with the report in rounded figures.',
      evaluations: 'You ask what the programme gives, and see the figures together, from five answers up.',
      'good-ending':
        'You can stop a mentorship. What you answer at the end is shared when both have answered.',
      'own-choice':
        'Where the programme lets you choose, you ask a mentor yourself, and you can take it back.',
      'asked-for': 'You see the mentee who asks you, and say yes or no. You do not see the lists of others.',
      letters:
        'You write to a mentor in the databank and answer whoever writes to you. Only the two of you read it.',
      'role-chart':
        'You see who stands around the new colleague, and who does what. What a new colleague shares with you is yours alone.',
      'how-it-is':
        'You say how it is to be new, and share it if you like. Others get figures alone, from five answers.',
      'shared-with-me':
        'You read what a new colleague has chosen to share with you, as long as you have your role.',
      'check-list': 'You see what is to happen around the new colleague, and tick off what is yours.',
      'people-of-the-programme':
        'You see and change the people in what you coordinate, and their email addresses.',
      lists: 'You can bring people in from a list.',
      invitations: 'You invite people, read their sign-ups, ask for more and keep the waiting list.',
      settings: 'You see and change the frame of the programme.',
      matching: 'You make and publish matchings.',
      'states-and-counts':
        'You see where mentorships stand, dates and counts, and the programme’s log. Never content.',
      'sets-around-newcomers': 'You give the roles around new colleagues.',
      'charts-and-lists': 'You write role charts and checklists, and see what is late.',
      'roles-beside': 'You give and take the role of coordinator where you have it yourself.',
      'own-organisation': 'You change the organisation and its units.',
      networks:
        'You join networks with other organisations, and coordinate those that yours is the centre of.',
      'twice-here':
        'You make one of somebody who stands here twice. Whoever has been here says yes themselves.',
      'local-words': 'You can add competences to the list and change them.',
      'own-library': 'You change, hide and add texts and questions in your library.',
      'reports-of-the-organisation':
        'You read reports on your programmes in round figures, and what coordinators and HR write for them. Never names, and never what one person answered.',
      'new-programmes': 'You make new programmes.',
      'everybody-by-name': 'You see all people and units, but not who is together about what.',
      'all-roles': 'You give and take every role. Nobody can give themselves one.',
      'all-of-the-log': 'You see the whole log.',
    },
  },
})
