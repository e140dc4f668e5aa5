import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import { documentFile, formatIn } from '../platform/documents/document-file.ts'
import { checkForm } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../platform/http/visit.ts'
import { asCoordinator } from '../programmes/as-coordinator.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { untouched } from '../ui/form-state.ts'
import { evidenceDocument } from './evidence-document.ts'
import { EvidencePage, mostWords } from './evidence-page.tsx'
import { factsOf, ownWordsOf, saveWords } from './evidence-store.ts'
import { texts } from './messages.ts'

/** What a programme can show to those who judge it: for its coordinators. */
export function evidenceRoutes(router: Router): void {
  router.member.get(routes.evidence, visit => asCoordinator(visit, show))
  router.member.post(routes.evidence, visit => asCoordinator(visit, write))
  router.member.get(routes.evidenceDocument, visit => asCoordinator(visit, print))
}

async function show(visit: MemberVisit, programme: Programme, form = untouched): Promise<Answer> {
  const { tx, now, url } = visit
  const saved = url.searchParams.get('done') === 'saved'
  const text = texts(visit.locale).saved
  const frame = saved ? { ...visit.frame, notice: { kind: 'success' as const, text } } : visit.frame
  const facts = await factsOf(tx, programme, now)
  const words = await ownWordsOf(tx, programme.id)
  return page(<EvidencePage {...{ frame, form, programme, facts, words }} />, form === untouched ? 200 : 422)
}

async function write(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, viewer, now, form } = visit
  const words = freeText(visit, mostWords)
  const schema = z.object({
    purpose: words,
    training: words,
    matching: words,
    measurement: words,
    ethics: words,
    administration: words,
  })
  const checked = checkForm(form, schema)
  if ('again' in checked) return show(visit, programme, checked.again)
  const { id } = programme
  await saveWords(tx, id, checked.read, { personId: viewer.id, now })
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'write',
    subject: 'evidence',
    subjectId: id,
    programmeId: id,
  })
  return seeOther(routes.evidence({ id }, { done: 'saved' }))
}

async function print({ tx, now, url, frame }: MemberVisit, programme: Programme): Promise<Answer> {
  const facts = await factsOf(tx, programme, now)
  const words = await ownWordsOf(tx, programme.id)
  const name = texts(frame.locale).fileName(programme.name)
  return documentFile(name, formatIn(url), evidenceDocument(programme, facts, words, frame), now)
}
