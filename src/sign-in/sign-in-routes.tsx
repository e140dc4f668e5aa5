import { z } from 'zod'
import { installationMode } from '../platform/database/installation-mode.ts'
import { checkForm, typed } from '../platform/http/check-form.ts'
import { ownPath } from '../platform/http/own-path.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, json, notFound, page, seeOther, type Visit } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { isOneTooMany } from './attempts.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { texts } from './messages.ts'
import { askForPasskey, signInWithPasskey } from './passkey-sign-in.ts'
import { relyingParty } from './relying-party.ts'
import { type Post, SentPage, TooManyPage } from './sent-page.tsx'
import { signOut } from './sessions.ts'
import { askForLink } from './sign-in-link.ts'
import { SignInPage } from './sign-in-page.tsx'

export function signInRoutes(router: Router): void {
  router.open.get(routes.signIn, visit => {
    const isHere = visit.viewer && visit.viewer.means !== 'demonstration'
    return isHere ? seeOther(nextOf(visit) ?? routes.home()) : page(signInPage(visit, untouched))
  })
  router.open.post(routes.signIn, sendLink)
  router.open.get(routes.signInSent, async visit =>
    page(<SentPage frame={visit.frame} post={await postOf(visit)} />),
  )
  router.open.post(routes.passkeySignInOptions, async visit => {
    const party = relyingParty(visit.house)
    return party ? json(await askForPasskey(visit, party)) : notFound()
  })
  router.open.post(routes.passkeySignIn, withPasskey)
  router.open.post(routes.sessionEnd, async visit => {
    await signOut(visit)
    return seeOther(routes.welcome({ signedOut: 'yes' }))
  })
  invitationRoutes(router)
}

async function sendLink(visit: Visit): Promise<Answer> {
  const t = texts(visit.locale).link
  const address = typed.pipe(z.email(t.addressWrong).max(254, t.addressWrong).toLowerCase())
  const checked = checkForm(visit.form, z.object({ email: address }))
  if ('again' in checked) return page(signInPage(visit, checked.again), 422)
  const { email } = checked.read
  const ofAccount = await isOneTooMany(visit, 'account', email)
  const ofNetwork = await isOneTooMany(visit, 'network', visit.network)
  if (ofAccount || ofNetwork) return page(<TooManyPage frame={visit.frame} />, 429)
  await askForLink(visit.tx, visit.house, { address: email }, nextOf(visit))
  return seeOther(routes.signInSent())
}

async function withPasskey(visit: Visit): Promise<Answer> {
  const party = relyingParty(visit.house)
  if (!party) return notFound()
  const signedIn = await signInWithPasskey(visit, party)
  if (!isRefusal(signedIn)) return json({ location: nextOf(visit) ?? routes.home() })
  const t = texts(visit.locale).passkey
  // Only what fails is counted: a right signature cannot be guessed, so colleagues never wait for each other.
  const tooMany = await isOneTooMany(visit, 'network', visit.network)
  return tooMany ? json({ message: t.tooMany }, 429) : json({ message: t.unknown }, 400)
}

function signInPage(visit: Visit, form: FormState) {
  const passkeys = relyingParty(visit.house) !== undefined
  return <SignInPage frame={visit.frame} form={form} next={nextOf(visit)} passkeys={passkeys} />
}

const nextOf = (visit: Visit) => ownPath(visit.url.searchParams.get('next'))

async function postOf({ house, tx }: Visit): Promise<Post> {
  if (house.post) return 'leaves'
  return (await installationMode(tx)) === 'demonstration' ? 'shown' : 'waits'
}
