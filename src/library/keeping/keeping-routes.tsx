import { myOrganisations } from '../../competences/competences-store.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isLocale, type Locale } from '../../platform/i18n.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { shippedItems } from '../shipped-items.ts'
import { EditionsPage } from './editions-page.tsx'
import { hide, type Keeper, publish } from './keeping-actions.ts'
import { KeepingPage, type Organisation } from './keeping-page.tsx'
import { type KeptItem, referenceTo } from './kept-item.ts'
import { addFile, editionsOf, findFile, keptItems } from './kept-items-store.ts'
import { fileIn, nameOf } from './library-file.ts'
import { texts } from './messages.ts'
import { readOwn, readWords } from './text-form.ts'
import { TextFormPage } from './text-form-page.tsx'
import { wordsBefore } from './words-before.ts'

export function keepingRoutes(router: Router): void {
  router.member.get(routes.libraryKeeping, visit => asKeeper(visit, room => show(visit, room)))
  router.member.get(routes.newLibraryItem, visit =>
    asKeeper(visit, room => write(visit, room, undefined, visit.locale, untouched)),
  )
  router.member.post(routes.newLibraryItem, visit =>
    asKeeper(visit, room => {
      const locale = visit.form.text('locale')
      return sent(visit, room, undefined, isLocale(locale) ? locale : visit.locale)
    }),
  )
  router.member.get(routes.libraryText, visit =>
    onText(visit, (room, item, locale) => write(visit, room, item, locale, untouched)),
  )
  router.member.post(routes.libraryText, visit =>
    onText(visit, (room, item, locale) => sent(visit, room, item, locale)),
  )
  router.member.get(routes.libraryEditions, visit =>
    onText(visit, async (room, item, locale) => {
      const editions = await editionsOf(visit.tx, room.organisation.id, item.key, locale)
      const { organisation } = room
      return page(<EditionsPage {...{ frame: visit.frame, organisation, item, locale, editions }} />)
    }),
  )
  router.member.post(routes.libraryItemHiding, visit =>
    asKeeper(visit, async ({ keeper, organisation }) => {
      const hidden = visit.form.text('hidden') === 'yes'
      const done = await hide(keeper, visit.params.item ?? '', hidden)
      if (isRefusal(done)) return notFound()
      return seeOther(
        routes.libraryKeeping({ organisation: organisation.id, done: hidden ? 'hidden' : 'shown' }),
      )
    }),
  )
  router.member.get(routes.libraryFile, async ({ tx, params }) => {
    const found = await findFile(tx, params.id ?? '')
    return found ? file(found.name, found.kind, new Uint8Array(found.content)) : notFound()
  })
}

/** Where somebody keeps a library. */
export interface KeepingRoom {
  readonly organisation: Organisation
  readonly organisations: readonly Organisation[]
  readonly items: readonly KeptItem[]
  readonly keeper: Keeper
}

/** For those who coordinate an organisation: the one that is named, else their own, else the first. */
export async function asKeeper(
  visit: MemberVisit,
  act: (room: KeepingRoom) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { tx, viewer, url, form, now, locale } = visit
  const organisations = await myOrganisations(tx)
  const named = url.searchParams.get('organisation') ?? form.text('organisation')
  const organisation =
    organisations.find(({ id }) => id === named) ??
    organisations.find(({ id }) => id === viewer.organisationId) ??
    organisations[0]
  if (!organisation) return notFound()
  const items = await keptItems(tx, organisation.id, locale)
  const keeper = { tx, organisationId: organisation.id, personId: viewer.id, name: viewer.name, now }
  return act({ organisation, organisations, items, keeper })
}

function onText(
  visit: MemberVisit,
  act: (room: KeepingRoom, item: KeptItem, locale: Locale) => Answer | Promise<Answer>,
): Promise<Answer> {
  return asKeeper(visit, room => {
    const item = room.items.find(({ key }) => key === visit.params.item)
    const { locale } = visit.params
    return item && isLocale(locale) ? act(room, item, locale) : notFound()
  })
}

function show({ frame, url, locale }: MemberVisit, room: KeepingRoom): Answer {
  const t = texts(locale)
  const said = { saved: t.saved, hidden: t.hiddenNow, shown: t.shown }
  const done = url.searchParams.get('done') as keyof typeof said | null
  const text = done === null ? undefined : said[done]
  const framed = text ? { ...frame, notice: { kind: 'success' as const, text } } : frame
  const { organisation, organisations, items } = room
  return page(<KeepingPage {...{ frame: framed, organisation, organisations, items }} />)
}

async function write(
  visit: MemberVisit,
  { organisation }: KeepingRoom,
  item: KeptItem | undefined,
  locale: Locale,
  form: FormState,
  { preview = false, meanwhile = false } = {},
): Promise<Answer> {
  const editions = item ? await editionsOf(visit.tx, organisation.id, item.key, locale) : []
  const edition = visit.url.searchParams.get('edition') ?? undefined
  const { before, from } = await wordsBefore(visit.tx, { organisation, item, locale, editions, edition })
  const [latest] = editions
  const shipped = shippedItems.find(({ key }) => key === item?.key)?.texts[locale].version
  const newer = shipped !== undefined && latest !== undefined && shipped > (latest.shippedVersion ?? 0)
  const props = {
    frame: visit.frame,
    form,
    organisation,
    item,
    locale,
    before,
    newer,
    latest,
    meanwhile,
    preview,
  }
  const refused = meanwhile || Object.keys(form.errors).length > 0
  return page(<TextFormPage {...props} from={from} />, refused ? 422 : 200)
}

/** Publishes, shows how it will look, or puts a file in: whichever button was pressed. */
async function sent(
  visit: MemberVisit,
  room: KeepingRoom,
  item: KeptItem | undefined,
  locale: Locale,
): Promise<Answer> {
  const { form } = visit
  const again = (state: FormState, how = {}) => write(visit, room, item, locale, state, how)
  if (form.text('do') === 'insert') return again(await withFile(visit, room))
  if (form.text('do') === 'preview') return again(formAgain(form, {}), { preview: true })
  const keys = new Set(room.items.map(({ key }) => key))
  const checked = item?.origin === 'shipped' ? readWords(visit, keys) : readOwn(visit, keys)
  if ('again' in checked) return again(checked.again)
  const { words, facts } = checked.read
  const since = /^\d{0,6}$/.test(form.text('version')) ? Number(form.text('version')) : -1
  const published = await publish(room.keeper, { key: item?.key, facts }, { locale, words, since })
  if (!isRefusal(published))
    return seeOther(routes.libraryKeeping({ organisation: room.organisation.id, done: 'saved' }))
  if (published.refused === 'no-such-item') return notFound()
  const { version: _, ...values } = form.values
  return again({ values, errors: {} }, { meanwhile: true })
}

/** The form with the file that came along at the end of its text, or with what is wrong with it. */
async function withFile({ tx, form, locale }: MemberVisit, { keeper }: KeepingRoom): Promise<FormState> {
  const t = texts(locale).errors
  const words = form.text('fileWords').trim()
  const { file: chosen } = form.files
  const errors = {
    ...(!chosen || chosen.size === 0 ? { file: t.file } : {}),
    ...(words === '' ? { fileWords: t.fileWords } : {}),
  }
  if (!chosen || Object.keys(errors).length > 0) return formAgain(form, errors)
  const read = fileIn(new Uint8Array(await chosen.arrayBuffer()))
  if (isRefusal(read)) return formAgain(form, { file: t[read.refused] })
  const id = await addFile(tx, keeper, { ...read, name: nameOf(read, words) })
  const body = `${form.text('body').trimEnd()}\n\n${referenceTo({ id, isPicture: read.isPicture, words })}\n`
  return { values: { ...form.values, body, fileWords: '' }, errors: {} }
}
