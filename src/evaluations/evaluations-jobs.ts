import { asOwner, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Job } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { closeEvaluation } from './closing.ts'
import { evaluationMail } from './invitation-mail.ts'

const day = 86_400_000
const mostReminders = 2

/** What evaluations do by themselves: they close on their day, and remind whoever has not answered, twice at most. */
export const evaluationsJobs: Record<string, Job> = {
  'close-evaluation': (house, { evaluation = '' }) =>
    asOwner(house.owner, tx => closeEvaluation(tx, house, evaluation)),
  'tend-evaluations': async house => {
    const over = await asOwner(house.owner, tx =>
      tx
        .selectFrom('evaluation')
        .select('id')
        .where('opened_at', 'is not', null)
        .where('closed_at', 'is', null)
        .where('closes_on', '<', house.now().toISOString().slice(0, 10))
        .execute(),
    )
    for (const { id } of over) await asOwner(house.owner, tx => closeEvaluation(tx, house, id))
    await asOwner(house.owner, tx => remind(tx, house))
  },
}

// After a week, and after a fortnight; those by link get a new link, since only its hash is kept.
async function remind(tx: Tx, house: House): Promise<void> {
  const now = house.now()
  const waiting = await tx
    .selectFrom('evaluation_invitation as i')
    .innerJoin('evaluation as e', 'e.id', 'i.evaluation_id')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .select(['i.id', 'i.person_id as personId', 'p.locale', 'e.by_link as byLink', 'e.closes_on as closesOn'])
    .select('i.reminders')
    .where('e.opened_at', '<=', new Date(now.getTime() - 7 * day))
    .where('e.closed_at', 'is', null)
    .where('i.answered', '=', false)
    .where('i.reminders', '<', mostReminders)
    .where('p.left_at', 'is', null)
    .where(({ eb, ref }) =>
      eb('i.reminders', '=', 0).or(ref('e.opened_at'), '<=', new Date(now.getTime() - 14 * day)),
    )
    .execute()
  const mails = []
  for (const one of waiting) {
    const { mail, tokenHash } = evaluationMail(house, one, 'reminder')
    await tx
      .updateTable('evaluation_invitation')
      .set({ reminders: one.reminders + 1, token_hash: tokenHash })
      .where('id', '=', one.id)
      .where('answered', '=', false)
      .execute()
    mails.push(mail)
  }
  await postMails(tx, mails)
}
