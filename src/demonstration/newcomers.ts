import type { OnboardingRole } from '../onboarding/onboarding.ts'
import { stepInAs } from './roles.ts'

/** Those of Fjordby who stand by newcomers, besides the two one can step in as. */
export const colleagues = {
  helle: { ...stepInAs.newcomers_mentor, position: 'Socialrådgiver' },
  morten: { name: 'Morten Kjær', email: 'morten.kjaer@fjordby.example', position: 'Lærer' },
  aisha: { name: 'Aisha Nour', email: 'aisha.nour@fjordby.example', position: 'It-konsulent' },
  ole: { name: 'Ole Munk', email: 'ole.munk@fjordby.example', position: 'Pædagog' },
  ida: { name: 'Ida Friis', email: 'ida.friis@fjordby.example', position: 'Socialrådgiver' },
  jens: { name: 'Jens Toft', email: 'jens.toft@fjordby.example', position: 'Lærer' },
  signe: { name: 'Signe Holm', email: 'signe.holm@fjordby.example', position: 'Sundhedsplejerske' },
} as const
export type ColleagueName = keyof typeof colleagues | 'trine' | 'lise'

/** Somebody in their first months, so many days into the job; before it when that is negative. */
export interface InventedNewcomer {
  readonly name: string
  readonly email: string
  readonly job: string
  readonly unit: string
  readonly days: number
  readonly helpers: Readonly<Partial<Record<OnboardingRole, ColleagueName>>>
  /** What should have been done, and is not. */
  readonly forgotten: readonly string[]
}

/** At different stages, two of them on the same day; one mentor has two, and a buddy is away ill. */
export const newcomers: readonly InventedNewcomer[] = [
  {
    ...stepInAs.newcomer,
    job: 'Socialrådgiver',
    unit: 'Børn og familie',
    days: 18,
    helpers: { mentor: 'helle', buddy: 'trine', leader: 'lise' },
    forgotten: ['shared_meetings'],
  },
  {
    name: 'Nadia Lund',
    email: 'nadia.lund@fjordby.example',
    job: 'Socialrådgiver',
    unit: 'Børn og familie',
    days: -12,
    helpers: { mentor: 'helle', buddy: 'trine', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Emil Holt',
    email: 'emil.holt@fjordby.example',
    job: 'Familiebehandler',
    unit: 'Børn og familie',
    days: -12,
    helpers: { buddy: 'ole', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Yasmin Rahbek',
    email: 'yasmin.rahbek@fjordby.example',
    job: 'Lærer',
    unit: 'Skoler',
    days: 43,
    helpers: { mentor: 'morten', buddy: 'signe', leader: 'lise' },
    forgotten: ['talk_on_direction'],
  },
  {
    name: 'Jakob Steen',
    email: 'jakob.steen@fjordby.example',
    job: 'Lærer',
    unit: 'Skoler',
    days: 71,
    helpers: { mentor: 'morten', buddy: 'ole', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Freja Winther',
    email: 'freja.winther@fjordby.example',
    job: 'It-medarbejder',
    unit: 'Digitalisering',
    days: 98,
    helpers: { mentor: 'aisha', buddy: 'signe', leader: 'lise' },
    forgotten: ['wider_network'],
  },
  {
    name: 'Anton Bæk',
    email: 'anton.baek@fjordby.example',
    job: 'It-medarbejder',
    unit: 'Digitalisering',
    days: 132,
    helpers: { mentor: 'aisha', buddy: 'ole', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Maja Krogh',
    email: 'maja.krogh@fjordby.example',
    job: 'Socialrådgiver',
    unit: 'Børn og familie',
    days: 105,
    helpers: { mentor: 'ida', buddy: 'helle', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Hassan Omar',
    email: 'hassan.omar@fjordby.example',
    job: 'Socialrådgiver',
    unit: 'Børn og familie',
    days: 119,
    helpers: { mentor: 'ida', buddy: 'trine', leader: 'lise' },
    forgotten: [],
  },
  {
    name: 'Pernille Lauge',
    email: 'pernille.lauge@fjordby.example',
    job: 'Lærer',
    unit: 'Skoler',
    days: 146,
    helpers: { mentor: 'jens', buddy: 'ida', leader: 'lise' },
    forgotten: [],
  },
]

/** The newcomer whose buddy is away ill, and who steps in. */
export const stepsIn = { newcomer: 'Yasmin Rahbek', instead: 'signe', helper: 'ole' } as const
