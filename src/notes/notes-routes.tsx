import { z } from 'zod'
import { addAttachment, attachmentsOf } from '../attachments/attachments-store.ts'
import { attachmentField, sentAttachment } from '../attachments/sent-attachment.ts'
import { withQuestionPutIn } from '../library/questions/question-put-in.ts'
import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import { texts } from './messages.ts'
import type { Note, NoteWords } from './note.ts'
import { NotePage, NotesPage } from './notes-page.tsx'
import { addNote, changeNote, findNote, mentorshipOfNote, notesOf, removeNote } from './notes-store.ts'

export function notesRoutes(router: Router): void {
  router.member.get(routes.notes, visit => inRoom(visit, entered => list(visit, entered)))
  router.member.post(routes.notes, visit => inRoom(visit, entered => add(visit, entered)))
  router.member.get(routes.newNote, visit =>
    inRoom(visit, entered => (isOpen(entered) ? show(visit, entered, undefined, untouched) : notFound())),
  )
  router.member.get(routes.note, visit =>
    onNote(visit, (entered, note) => show(visit, entered, note, untouched)),
  )
  router.member.post(routes.note, visit => onNote(visit, (entered, note) => change(visit, entered, note)))
  router.member.post(routes.noteRemoval, visit =>
    onNote(visit, async (entered, note) => {
      if (note.writerId !== entered.me.id) return notFound()
      await removeNote(visit.tx, note.id)
      return seeOther(routes.notes({ id: note.mentorshipId }))
    }),
  )
}

const isOpen = ({ mentorship }: EnteredRoom) => mentorship.state !== 'ended'

async function onNote(
  visit: MemberVisit,
  act: (entered: EnteredRoom, note: Note) => Answer | Promise<Answer>,
): Promise<Answer> {
  const id = visit.params.id ?? ''
  const room = await mentorshipOfNote(visit.tx, id)
  if (!room) return notFound()
  return inRoom(
    visit,
    async entered => {
      const note = await findNote(visit.tx, entered.room, id)
      return note ? act(entered, note) : notFound()
    },
    room,
  )
}

async function list({ tx, frame }: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const notes = await notesOf(tx, entered.room)
  return page(<NotesPage frame={frame} entered={entered} notes={notes} />)
}

const refusedFile = ({ form }: MemberVisit, error: string) => formAgain(form, { [attachmentField]: error })

async function show(
  { frame, tx }: MemberVisit,
  entered: EnteredRoom,
  note: Note | undefined,
  form: FormState,
  meanwhile = false,
): Promise<Answer> {
  const all = note ? await attachmentsOf(tx, entered.room) : []
  const attachments = all.filter(({ noteId }) => noteId === note?.id)
  const props = { frame, form, entered, note, meanwhile, attachments }
  return page(<NotePage {...props} />, meanwhile || hasErrors(form) ? 422 : 200)
}

const putInto = (visit: MemberVisit, { questions }: EnteredRoom) =>
  withQuestionPutIn(visit, ['text'], questions)

function read(visit: MemberVisit) {
  const text = freeText(visit, 20_000).refine(written => written !== '', texts(visit.locale).empty)
  return checkForm(visit.form, z.object({ text }))
}

const sharedIn = ({ form }: MemberVisit) => form.text('shared') === 'yes'

async function add(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  if (!isOpen(entered)) return notFound()
  const put = putInto(visit, entered)
  if (put) return show(visit, entered, undefined, put)
  const checked = read(visit)
  if ('again' in checked) return show(visit, entered, undefined, checked.again)
  const sent = await sentAttachment(visit, entered.room)
  if ('error' in sent) return show(visit, entered, undefined, refusedFile(visit, sent.error))
  const words: NoteWords = { ...checked.read, shared: sharedIn(visit) }
  const by = { personId: visit.viewer.id, now: visit.now }
  // Sent twice it stands already.
  const stands = (await notesOf(visit.tx, entered.room)).some(
    ({ writerId, text, shared }) =>
      writerId === by.personId && text === words.text && shared === words.shared,
  )
  if (stands && !sent.file) return seeOther(routes.notes({ id: entered.mentorship.id }))
  const noteId = await addNote(visit.tx, entered.room, words, by)
  if (sent.file) await addAttachment(visit.tx, entered.room, { noteId }, sent.file, by)
  return seeOther(routes.notes({ id: entered.mentorship.id }))
}

async function change(visit: MemberVisit, entered: EnteredRoom, note: Note): Promise<Answer> {
  if (!isOpen(entered)) return notFound()
  const put = putInto(visit, entered)
  if (put) return show(visit, entered, note, put)
  const checked = read(visit)
  if ('again' in checked) return show(visit, entered, note, checked.again)
  const sent = await sentAttachment(visit, entered.room)
  if ('error' in sent) return show(visit, entered, note, refusedFile(visit, sent.error))
  // Only whoever wrote it first decides who reads it.
  const shared = note.writerId === entered.me.id ? sharedIn(visit) : note.shared
  const by = { personId: visit.viewer.id, now: visit.now }
  const written = { ...checked.read, shared }
  const isSeen = visit.form.text('version') === String(note.version)
  // Sent twice it stands already.
  const stands = note.text === written.text && note.shared === shared
  if (stands || (isSeen && (await changeNote(visit.tx, entered.room, note, written, by)))) {
    if (sent.file) await addAttachment(visit.tx, entered.room, { noteId: note.id }, sent.file, by)
    return seeOther(routes.notes({ id: note.mentorshipId }))
  }
  // Neither loses a word: what was written stays in the form, what stands now is beside it.
  const now = await findNote(visit.tx, entered.room, note.id)
  const { version: _, ...values } = visit.form.values
  return show(visit, entered, now ?? note, { values, errors: {} }, true)
}
