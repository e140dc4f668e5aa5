import { cast, idOf, places } from './cast.ts'

export type Fields = Record<string, string | string[]>

export const proposal = idOf('a proposal of the corps')

/** What every form could want, so that a refusal is not for a field that is missing. */
export const plausible: Fields = {
  name: 'Sofie Bang',
  email: 'sofie@corps.example',
  role: 'organisation_coordinator',
  organisation: places.centre,
  programme: places.corps,
  person: cast.sofie,
  side: 'mentor',
  themes: ['network'],
  gain: 'At sige fra opad',
  places: '2',
  mentee: cast.jonas,
  mentor: cast.peter,
  kind: 'forbidden',
  everything: 'yes',
  proposal: [proposal],
  answer: 'no',
  goals: 'At sige fra opad',
  content: 'Hverdagen som leder',
  subject: 'work',
  meetings: '8',
  frequency: 'one-or-two-months',
  endsOn: '2027-10-07',
  ways: ['in-person'],
  initiative: 'mentee',
  forms: ['dialogue'],
  preparation: '',
  evaluation: ['each-meeting'],
  confidentiality: 'own-part',
  confidentialityNote: '',
  read: 'yes',
  day: '2026-10-20',
  time: '10:00',
  minutes: '120',
  way: 'walk',
  form: 'theme',
  place: 'Fjorden',
  agenda: '15 Siden sidst',
  held: 'yes',
  type: 'Den første samtale',
  priority: 'first',
  text: 'Spørg om et møde med økonomichefen',
  ownerId: cast.peter,
  shared: 'yes',
  done: 'yes',
  good: '0',
  bad: '0',
  state: 'closed',
  question: 'Hvornår kan du?',
  reason: 'later',
  year: '2025',
  people: '120',
  stayed: '110',
  participants: '12',
  participantsStayed: '12',
  purpose: 'follow_up',
  format: 'csv',
}

/** The fields as a browser posts them. */
export function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each)
  return body
}

/** What a door answers, without what differs from one asking to the next. */
export interface Answered {
  readonly status: number
  readonly location: string
  readonly text: string
}
