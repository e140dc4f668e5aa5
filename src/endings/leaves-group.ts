import type { EnteredRoom } from '../mentorships/enter-room.ts'

/** Whether the viewer's stopping is leaving a group that goes on: so it is for a mentee; a mentor ends it for all. */
export const leavesGroup = ({ mentorship, side }: Pick<EnteredRoom, 'mentorship' | 'side'>): boolean =>
  mentorship.group && side === 'mentee'
