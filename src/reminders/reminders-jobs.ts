import { wayToAnswer } from '../evaluations/invitation-mail.ts'
import { hashToken, newToken } from '../platform/crypto.ts'
import { asOwner, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Job } from '../platform/jobs.ts'
import { type Mail, postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { mailTexts } from './messages-mail.ts'
import { type Waiting, waitingNow } from './waiting-store.ts'

type Told = Waiting & { readonly token: string }

/** How long it is remembered what somebody was told of, in days. */
const kept = 365

export const remindersJobs: Record<string, Job> = {
  /**
   * Asked every hour: whose hour it is gets all that waits in one mail. Each thing is told once; what was done in the
   * meantime is not told at all.
   */
  'send-reminders': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      const told = (await waitingNow(tx, now)).map(one => ({ ...one, token: newToken() }))
      await note(tx, told, now)
      const byLink = await answeredByLink(tx, told)
      const people = [...Map.groupBy(told, ({ personId }) => personId).values()]
      await postMails(
        tx,
        people.map(things => digest(house, things, byLink)),
      )
    }),
}

async function note(tx: Tx, told: readonly Told[], now: Date): Promise<void> {
  await tx
    .deleteFrom('reminder')
    .where('sent_at', '<', new Date(now.getTime() - kept * 86_400_000))
    .execute()
  for (let at = 0; at < told.length; at += 1000)
    await tx
      .insertInto('reminder')
      .values(
        told.slice(at, at + 1000).map(({ personId, kind, about, since, token }) => ({
          person_id: personId,
          kind,
          about,
          since,
          token_hash: hashToken(token),
          sent_at: now,
        })),
      )
      .execute()
}

/** Those of the invitations to evaluations that the link of a mail suffices for. */
async function answeredByLink(tx: Tx, told: readonly Told[]): Promise<ReadonlySet<string>> {
  const invitations = told.filter(({ kind }) => kind === 'evaluation').map(({ about }) => about)
  if (invitations.length === 0) return new Set()
  const rows = await tx
    .selectFrom('evaluation_invitation as i')
    .innerJoin('evaluation as e', 'e.id', 'i.evaluation_id')
    .select('i.id')
    .where('i.id', 'in', invitations)
    .where('e.by_link', '=', true)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function digest(
  house: Pick<House, 'publicUrl' | 'now' | 'installationKey'>,
  things: readonly Told[],
  byLink: ReadonlySet<string>,
): Mail {
  const { publicUrl } = house
  const [{ personId, locale } = { personId: '', locale: 'da' as const }] = things
  const t = mailTexts(locale)
  const line = (thing: Told) => {
    const words = thing.item ? t.news(thing.item.title) : t.things[thing.kind]
    return `${words}\n${publicUrl}${addressOf(house, thing, byLink)}`
  }
  // Late at ten newcomers is one thing to see to, on one page.
  const lines = [...new Set(things.map(line))]
  const kinds = [...new Map(things.map(one => [one.kind, one.token]))]
  const offs = kinds.map(
    ([kind, token]) => `${t.off(t.kinds[kind])}\n${publicUrl}${routes.reminderOff({ token })}`,
  )
  const isNews = things.every(({ kind }) => kind === 'library')
  const intro = isNews ? t.newsIntro : t.intro(lines.length)
  const body = `${intro}\n\n${lines.join('\n\n')}\n\n--\n${offs.join('\n')}\n`
  const subject = isNews ? t.newsSubject : t.subject
  return { to: personId, kind: 'reminder', subject, body, at: house.now() }
}

/** The one page that solves it. */
function addressOf(
  house: Pick<House, 'installationKey'>,
  { kind, about: id, item, programmeId }: Waiting,
  byLink: ReadonlySet<string>,
): string {
  switch (kind) {
    case 'first_meeting':
    case 'rhythm':
      return routes.meetings({ id })
    case 'trial_answer':
      return routes.mentorship({ id })
    case 'signature':
      return routes.agreement({ id })
    case 'ending':
      return routes.ending({ id })
    case 'request':
      return routes.mentorRequest({ id })
    case 'evaluation':
      return wayToAnswer(house, id, byLink.has(id)).path
    case 'library':
      return routes.libraryItem({ item: item?.key ?? '' })
    case 'check_list':
      return routes.onboarding({ id })
    case 'newcomers':
      return routes.onboardings({ id: programmeId ?? '' })
  }
}
