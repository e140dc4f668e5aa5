import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { type Mail, postMails } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { mailTexts } from './messages-mail.ts'
import { type MailedPair, pairsToMail } from './publications-store.ts'

/** Posts the mails of a publication, unless it has been taken back. Done twice, it does nothing the second time. */
export const postPublicationMails: Job = async (house, { publication }) => {
  if (!publication) return
  await asOwner(house.owner, async tx => {
    const pairs = await pairsToMail(tx, publication, house.now())
    await postMails(
      tx,
      // The mentor of a group hears of it once.
      [...Map.groupBy(pairs, ({ room }) => room).values()].flatMap(room =>
        room.flatMap((pair, at) => mailsFor(house, pair).slice(0, at === 0 ? 2 : 1)),
      ),
    )
  })
}

// A mail tells that there is something to see, and where; who it is stands behind the link.
function mailsFor(house: House, { room, mentee, mentor, menteeLocale, mentorLocale }: MailedPair): Mail[] {
  const link = house.publicUrl + routes.mentorship({ id: room })
  const [toMentee, toMentor] = [mailTexts(menteeLocale).mentee, mailTexts(mentorLocale).mentor]
  const shared = { kind: 'proposal', at: house.now() }
  return [
    { to: mentee, subject: toMentee.subject, body: toMentee.body(link), ...shared },
    { to: mentor, subject: toMentor.subject, body: toMentor.body(link), ...shared },
  ]
}
