import { invitations } from '../../meetings/invitations.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { type Mail, postMails } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { mailTexts } from './messages-mail.ts'
import { everybodyIn, type MailedPair, meetingsAhead, pairsToMail } from './publications-store.ts'

/** Posts the mails of a publication, unless it has been taken back. Done twice, it does nothing the second time. */
export const postPublicationMails: Job = async (house, { publication }) => {
  if (!publication) return
  await asOwner(house.owner, async tx => {
    const pairs = await pairsToMail(tx, publication, house.now())
    const [coming, begun] = [pairs.filter(pair => pair.comes), pairs.filter(pair => !pair.comes)]
    await postMails(
      tx,
      // The mentor of a group hears of it once.
      [...Map.groupBy(begun, ({ room }) => room).values()].flatMap(room =>
        room.flatMap((pair, at) => mailsFor(house, pair).slice(0, at === 0 ? 2 : 1)),
      ),
    )
    if (coming.length === 0) return
    const rooms = [...Map.groupBy(coming, ({ room }) => room)]
    const ids = rooms.map(([room]) => room)
    const [everybody, ahead] = [await everybodyIn(tx, ids), await meetingsAhead(tx, ids, house.now())]
    await postMails(
      tx,
      rooms.flatMap(([room, newOnes]) => [
        ...newOnes.map(({ mentee, menteeLocale }) => mail(house, 'coming', room, mentee, menteeLocale)),
        ...everybody
          .filter(one => one.room === room && newOnes.every(({ mentee }) => mentee !== one.id))
          .map(({ id, locale }) => mail(house, 'oneMore', room, id, locale)),
        // What is booked comes into the calendars of those who have come as well.
        ...ahead
          .filter(meeting => meeting.room === room)
          .flatMap(meeting =>
            invitations(
              house,
              newOnes.map(({ mentee, menteeLocale }) => ({ id: mentee, locale: menteeLocale })),
              meeting,
              'booked',
              house.now(),
            ),
          ),
      ]),
    )
  })
}

// A mail tells that there is something to see, and where; who it is stands behind the link.
function mailsFor(house: House, pair: MailedPair): Mail[] {
  const { room, mentee, mentor, menteeLocale, mentorLocale } = pair
  const same = pair.peers ? 'peers' : pair.inGroup ? 'group' : undefined
  return [
    mail(house, same ?? 'mentee', room, mentee, menteeLocale),
    mail(house, same ?? 'mentor', room, mentor, mentorLocale),
  ]
}

function mail(
  house: House,
  what: keyof ReturnType<typeof mailTexts>,
  room: string,
  to: string,
  locale: MailedPair['menteeLocale'],
): Mail {
  const text = mailTexts(locale)[what]
  const link = house.publicUrl + routes.mentorship({ id: room })
  return { to, kind: 'proposal', subject: text.subject, body: text.body(link), at: house.now() }
}
