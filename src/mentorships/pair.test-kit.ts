import type { Mentorship } from './mentorship.ts'

/** Sofie and Peter, and the day they began: what a mentorship is in every state. */
export const pair = {
  id: 'room',
  programmeId: 'corps',
  mentorId: 'peter',
  menteeIds: ['sofie'],
  group: false,
  startedAt: new Date('2026-09-20T08:00:00Z'),
} satisfies Partial<Mentorship>
