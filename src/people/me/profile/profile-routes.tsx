import { audit } from '../../../audit/audit.ts'
import { checkForm } from '../../../platform/http/check-form.ts'
import type { Router } from '../../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../../platform/http/visit.ts'
import { routes } from '../../../routes.ts'
import { untouched } from '../../../ui/form-state.ts'
import { profileSchema } from './profile.ts'
import { ProfileFormPage } from './profile-form-page.tsx'
import { findProfile, saveProfile } from './profile-store.ts'

export function profileRoutes(router: Router): void {
  router.member.get(routes.myProfile, async visit => {
    const profile = await findProfile(visit.tx, visit.viewer.id)
    return profile
      ? page(<ProfileFormPage frame={visit.frame} form={untouched} profile={profile} />)
      : notFound()
  })
  router.member.post(routes.myProfile, save)
}

async function save(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, now } = visit
  const before = await findProfile(tx, viewer.id)
  if (!before) return notFound()
  const checked = checkForm(visit.form, profileSchema(visit.locale, now))
  if ('again' in checked)
    return page(<ProfileFormPage frame={visit.frame} form={checked.again} profile={before} />, 422)
  await saveProfile(tx, viewer.id, checked.read)
  await audit(tx, { at: now, actor: viewer.id, verb: 'change', subject: 'profile', subjectId: viewer.id })
  return seeOther(routes.me({ done: 'saved' }))
}
