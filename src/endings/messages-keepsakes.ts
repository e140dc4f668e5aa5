import { translations } from '../platform/i18n.ts'

/** The words of the certificate and of one's own summary. */
export const keepsakeTexts = translations({
  da: {
    certificate: {
      title: 'Bevis for et mentorforløb',
      lead: 'har gennemført et mentorforløb sammen',
      sentence: (programme: string, from: string, to: string, meetings: number) =>
        `De har mødtes ${meetings === 1 ? 'én gang' : `${meetings} gange`} i ordningen ${programme} fra ${from} til ${to}.`,
      thanks: 'Tak for den tid og den tillid, I har givet hinanden.',
      issued: (day: string) => `Udstedt ${day}`,
      seal: 'Dokumentet er forseglet: En ændring kan ses.',
      reason: 'Bevis for et afsluttet mentorforløb',
      fileName: 'mentorbevis',
    },
    summary: {
      title: 'Mit mentorforløb',
      line: (programme: string, other: string, from: string) => `${programme} · med ${other} · fra ${from}`,
      goals: 'Det ville jeg nå',
      done: 'Det har jeg gjort undervejs',
      footer: 'Skrevet af mig selv. Jeg vælger selv, hvem der ser det.',
      fileName: 'mit-mentorforløb',
    },
    mentor: 'Mentor',
    mentee: 'Mentee',
  },
  nb: {
    certificate: {
      title: 'Bevis for et mentorforløp',
      lead: 'har gjennomført et mentorforløp sammen',
      sentence: (programme, from, to, meetings) =>
        `De har møttes ${meetings === 1 ? 'én gang' : `${meetings} ganger`} i ordningen ${programme} fra ${from} til ${to}.`,
      thanks: 'Takk for tiden og tilliten dere har gitt hverandre.',
      issued: day => `Utstedt ${day}`,
      seal: 'Dokumentet er forseglet: En endring kan ses.',
      reason: 'Bevis for et avsluttet mentorforløp',
      fileName: 'mentorbevis',
    },
    summary: {
      title: 'Mentorforløpet mitt',
      line: (programme, other, from) => `${programme} · med ${other} · fra ${from}`,
      goals: 'Dette ville jeg nå',
      done: 'Dette har jeg gjort underveis',
      footer: 'Skrevet av meg selv. Jeg velger selv hvem som ser det.',
      fileName: 'mentorforløpet-mitt',
    },
    mentor: 'Mentor',
    mentee: 'Mentee',
  },
  en: {
    certificate: {
      title: 'Certificate of mentoring',
      lead: 'have completed a mentorship together',
      sentence: (programme, from, to, meetings) =>
        `They met ${meetings === 1 ? 'once' : `${meetings} times`} in the programme ${programme} from ${from} to ${to}.`,
      thanks: 'Thank you for the time and the trust you gave each other.',
      issued: day => `Issued ${day}`,
      seal: 'The document is sealed: any change can be seen.',
      reason: 'Certificate of a completed mentorship',
      fileName: 'mentoring-certificate',
    },
    summary: {
      title: 'My mentorship',
      line: (programme, other, from) => `${programme} · with ${other} · from ${from}`,
      goals: 'What I set out to reach',
      done: 'What I did on the way',
      footer: 'Written by myself. I choose who sees it.',
      fileName: 'my-mentorship',
    },
    mentor: 'Mentor',
    mentee: 'Mentee',
  },
})
