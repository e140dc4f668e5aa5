import { z } from 'zod'
import { themes } from '../people/imports/vocabulary.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { atHand, type LibraryItem } from './item.ts'
import { itemDocument } from './item-document.ts'
import { ItemPage } from './item-page.tsx'
import { itemsFor } from './items-store.ts'
import { LibraryPage } from './library-page.tsx'
import { readerOf } from './library-reader.ts'
import { libraryStages, purposes, type QuestionTheme } from './questions/question.ts'
import { questionsFor } from './questions/question-bank.ts'
import { QuestionsPage } from './questions/questions-page.tsx'

export function libraryRoutes(router: Router): void {
  router.member.get(routes.library, show)
  router.member.get(routes.libraryQuestions, showQuestions)
  router.member.get(routes.libraryItem, visit =>
    withItem(visit, (item, items) => showItem(visit, item, items)),
  )
  router.member.get(routes.libraryItemDocument, visit =>
    withItem(visit, async item =>
      file(`${item.key}.pdf`, 'application/pdf', new Uint8Array(await itemDocument(item))),
    ),
  )
}

async function show(visit: MemberVisit): Promise<Answer> {
  const items = await itemsFor(visit)
  const reader = await readerOf(visit)
  const forMe = reader ? atHand(items, reader).slice(0, 3) : []
  return page(<LibraryPage frame={visit.frame} items={items} forMe={forMe} search={undefined} />)
}

async function withItem(
  visit: MemberVisit,
  act: (item: LibraryItem, items: readonly LibraryItem[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const items = await itemsFor(visit)
  const item = items.find(({ key }) => key === visit.params.item)
  return item ? act(item, items) : notFound()
}

function showItem({ frame }: MemberVisit, item: LibraryItem, items: readonly LibraryItem[]): Answer {
  const related = items.filter(
    other => other.key !== item.key && other.kind === 'guide' && other.theme === item.theme,
  )
  return page(<ItemPage frame={frame} item={item} related={related.slice(0, 3)} />)
}

const wish = z.object({
  stage: z.enum(libraryStages).optional().catch(undefined),
  theme: z
    .enum(['new_job', ...themes.keys] as [QuestionTheme, ...QuestionTheme[]])
    .optional()
    .catch(undefined),
  purpose: z.enum(purposes).optional().catch(undefined),
  asker: z.enum(['mentor', 'mentee']).optional().catch(undefined),
})

function showQuestions({ url, locale, frame }: MemberVisit): Answer {
  const asked = { ...wish.parse(Object.fromEntries(url.searchParams)), locale }
  return page(<QuestionsPage frame={frame} wish={asked} found={questionsFor(asked)} />)
}
