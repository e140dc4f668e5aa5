import { audit } from '../../../audit/audit.ts'
import { formAgain } from '../../../platform/http/check-form.ts'
import type { Router } from '../../../platform/http/router.ts'
import {
  type Answer,
  file,
  type MemberVisit,
  notFound,
  page,
  seeOther,
} from '../../../platform/http/visit.ts'
import { pictureIn } from '../../../platform/picture.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { routes } from '../../../routes.ts'
import { type FormState, untouched } from '../../../ui/form-state.ts'
import { photoAddress } from '../../photo-address.ts'
import { findProfile } from '../profile/profile-store.ts'
import { texts } from './messages.ts'
import { PhotoPage } from './photo-page.tsx'
import { findPhoto, removePhoto, savePhoto } from './photo-store.ts'

export function photoRoutes(router: Router): void {
  router.member.get(routes.photo, show)
  router.member.get(routes.myPhoto, visit => edit(visit, untouched))
  router.member.post(routes.myPhoto, save)
  router.member.post(routes.myPhotoRemoval, remove)
}

async function show({ tx, params }: MemberVisit): Promise<Answer> {
  const photo = await findPhoto(tx, params.id ?? '')
  if (!photo) return notFound()
  return file(photo.kind === 'image/png' ? 'photo.png' : 'photo.jpg', photo.kind, new Uint8Array(photo.image))
}

async function edit({ tx, frame, viewer }: MemberVisit, form: FormState): Promise<Answer> {
  const profile = await findProfile(tx, viewer.id)
  if (!profile) return notFound()
  const photo = photoAddress(viewer.id, profile.photoAt)
  const view = <PhotoPage frame={frame} form={form} name={profile.name} photo={photo} />
  return page(view, form === untouched ? 200 : 422)
}

async function save(visit: MemberVisit): Promise<Answer> {
  const { tx, form, viewer, locale, now } = visit
  const t = texts(locale).errors
  const sent = form.files.photo
  if (!sent || sent.size === 0) return edit(visit, formAgain(form, { photo: t.none }))
  const picture = pictureIn(new Uint8Array(await sent.arrayBuffer()))
  if (isRefusal(picture)) return edit(visit, formAgain(form, { photo: t[picture.refused] }))
  await savePhoto(tx, viewer.id, picture, now)
  await audit(tx, { at: now, actor: viewer.id, verb: 'change', subject: 'photo', subjectId: viewer.id })
  return seeOther(routes.me({ done: 'photo' }))
}

async function remove({ tx, viewer, now }: MemberVisit): Promise<Answer> {
  await removePhoto(tx, viewer.id)
  await audit(tx, { at: now, actor: viewer.id, verb: 'remove', subject: 'photo', subjectId: viewer.id })
  return seeOther(routes.me({ done: 'photo-removed' }))
}
