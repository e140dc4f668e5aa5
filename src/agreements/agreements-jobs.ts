import { enterRoom } from '../mentorships/enter-room.ts'
import { asPerson } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'
import { findAgreements } from './agreements-store.ts'
import { agreementDocument } from './make-document.ts'

/** Makes the document as the one who signed last: only the two can open the room, also behind the scenes (J1). */
const makeDocument: Job = async (house, { mentorship, person }) => {
  if (!mentorship || !person) return
  await asPerson(house.db, person, async tx => {
    const visitor = { tx, house, viewer: { id: person } }
    const entered = await enterRoom(visitor, mentorship)
    const { inForce } = entered ? await findAgreements(tx, entered.room) : {}
    if (entered && inForce) await agreementDocument(visitor, entered, inForce)
  })
}

export const agreementsJobs: Record<string, Job> = { 'make-agreement-document': makeDocument }
