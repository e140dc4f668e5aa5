import { translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    arriving: 'På vej til jer',
    arrivingLine: 'Siger du ja, hører de til hos jer. Deres mentorforløb fortsætter.',
    comesFrom: (from: string, position: string) =>
      position === '' ? `Fra ${from}` : `${position}, fra ${from}`,
    accept: 'Sig ja',
    decline: 'Sig nej',
    leaving: 'På vej fra jer',
    waitsFor: (to: string) => `Venter på svar fra ${to}`,
    withdraw: 'Træk tilbage',
    done: {
      accepted: 'Nu hører personen til hos jer. Vælg enhed og leder under Ansættelse.',
      declined: 'Du har sagt nej. Personen bliver, hvor de er.',
      withdrawn: 'Flytningen er trukket tilbage.',
    },
  },
  nb: {
    arriving: 'På vei til dere',
    arrivingLine: 'Sier du ja, hører de til hos dere. Mentorforløpene deres fortsetter.',
    comesFrom: (from, position) => (position === '' ? `Fra ${from}` : `${position}, fra ${from}`),
    accept: 'Si ja',
    decline: 'Si nei',
    leaving: 'På vei fra dere',
    waitsFor: to => `Venter på svar fra ${to}`,
    withdraw: 'Trekk tilbake',
    done: {
      accepted: 'Nå hører personen til hos dere. Velg enhet og leder under Ansettelse.',
      declined: 'Du har sagt nei. Personen blir der de er.',
      withdrawn: 'Flyttingen er trukket tilbake.',
    },
  },
  en: {
    arriving: 'On the way to you',
    arrivingLine: 'If you say yes, they belong to you. Their mentorships go on.',
    comesFrom: (from, position) => (position === '' ? `From ${from}` : `${position}, from ${from}`),
    accept: 'Say yes',
    decline: 'Say no',
    leaving: 'On the way from you',
    waitsFor: to => `Waiting for an answer from ${to}`,
    withdraw: 'Take back',
    done: {
      accepted: 'The person belongs to you now. Choose unit and leader under Employment.',
      declined: 'You have said no. The person stays where they are.',
      withdrawn: 'The move is taken back.',
    },
  },
})
