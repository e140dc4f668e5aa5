import { z } from 'zod'
import { myOrganisations } from '../competences/competences-store.ts'
import { themes } from '../people/imports/vocabulary.ts'
import { documentFile, formatIn } from '../platform/documents/document-file.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { atHand, withoutLeftOut } from './item.ts'
import { itemDocument } from './item-document.ts'
import { ItemPage } from './item-page.tsx'
import { findItem, itemsFor } from './items-store.ts'
import { keepingRoutes } from './keeping/keeping-routes.tsx'
import { nameOf } from './keeping/library-file.ts'
import { leftOutFor } from './left-out-store.ts'
import { type LibraryNews, libraryNews, noteVisit } from './library-news-store.ts'
import { LibraryPage } from './library-page.tsx'
import { readerOf } from './library-reader.ts'
import { searchItems } from './library-search-store.ts'
import { texts } from './messages.ts'
import { questionKeepingRoutes } from './questions/keeping/question-keeping-routes.tsx'
import { ownQuestions } from './questions/own-questions-store.ts'
import { libraryStages, purposes, type QuestionTheme } from './questions/question.ts'
import { questionsFor } from './questions/question-bank.ts'
import { questionsOnPaper } from './questions/questions-on-paper.ts'
import { QuestionsPage } from './questions/questions-page.tsx'

export function libraryRoutes(router: Router): void {
  router.member.get(routes.library, show)
  router.member.get(routes.libraryQuestions, showQuestions)
  keepingRoutes(router)
  questionKeepingRoutes(router)
  router.member.get(routes.libraryItem, showItem)
  router.member.get(routes.libraryItemDocument, async visit => {
    const item = await findItem(visit, visit.params.item ?? '')
    const kind = 'application/pdf'
    return item
      ? file(nameOf({ kind }, item.text.title), kind, new Uint8Array(await itemDocument(item)))
      : notFound()
  })
}

async function show(visit: MemberVisit): Promise<Answer> {
  const words = (visit.url.searchParams.get('words') ?? '').trim()
  const search = words === '' ? undefined : { words, found: await searchItems(visit, words) }
  const items = search ? [] : await itemsFor(visit)
  const reader = search ? undefined : await readerOf(visit)
  const forMe = reader ? atHand(items, reader).slice(0, mostForMe) : []
  const news = search ? [] : await newsOnce(visit)
  const mayKeep = (await myOrganisations(visit.tx)).length > 0
  return page(<LibraryPage {...{ frame: visit.frame, items, news, forMe, search, mayKeep }} />)
}

/** What is new, told for the last time: whoever is in the library has seen it. */
async function newsOnce(visit: MemberVisit): Promise<LibraryNews[]> {
  const { tx, locale, viewer, now } = visit
  const news = await libraryNews(tx, { locale, personId: viewer.id, now })
  if (news.length > 0) await noteVisit(visit)
  return withoutLeftOut(news, await leftOutFor(tx))
}

async function showItem(visit: MemberVisit): Promise<Answer> {
  const item = await findItem(visit, visit.params.item ?? '')
  if (!item) return notFound()
  await newsOnce(visit)
  const related = (await itemsFor(visit)).filter(
    other => other.key !== item.key && other.kind === 'guide' && other.theme === item.theme,
  )
  return page(<ItemPage frame={visit.frame} item={item} related={related.slice(0, mostForMe)} />)
}

const mostForMe = 3

const wish = z.object({
  stage: z.enum(libraryStages).optional().catch(undefined),
  theme: z
    .enum(['new_job', ...themes.keys] as [QuestionTheme, ...QuestionTheme[]])
    .optional()
    .catch(undefined),
  purpose: z.enum(purposes).optional().catch(undefined),
  asker: z.enum(['mentor', 'mentee']).optional().catch(undefined),
})

async function showQuestions({ tx, url, locale, frame, now }: MemberVisit): Promise<Answer> {
  const asked = { ...wish.parse(Object.fromEntries(url.searchParams)), locale }
  const own = await ownQuestions(tx)
  if (url.searchParams.has('as')) {
    const { fileName } = texts(locale).questions
    return documentFile(fileName, formatIn(url), questionsOnPaper(asked, own), now)
  }
  const keeps = (await myOrganisations(tx)).length > 0
  return page(<QuestionsPage frame={frame} wish={asked} found={questionsFor(asked, own)} keeps={keeps} />)
}
