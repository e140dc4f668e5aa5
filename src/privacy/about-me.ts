import type { Reader, Subject } from './data-kinds.ts'
import { type DataRow, rowsOfMap } from './data-rows.ts'
import type { MyReaders } from './my-readers-store.ts'

/** What of the data map is there about somebody, given whom they have to do with. Pure. */
export function rowsAboutMe(readers: MyReaders): DataRow[] {
  return rowsOfMap()
    .filter(({ subject }) => concerns(subject, readers))
    .map(row => ({ ...row, seenBy: row.seenBy.filter(reader => isThere(reader, row.subject, readers)) }))
}

function concerns(subject: Subject, readers: MyReaders): boolean {
  switch (subject) {
    case 'frame':
    case 'lists':
      return false
    case 'room':
    case 'reflections':
    case 'own-notes':
    case 'trial':
    case 'course':
      return readers.others.length > 0
    case 'onboarding':
    case 'well-being':
    case 'plan':
    case 'plan-goals':
    case 'feedback':
      return readers.set.length > 0
    case 'letters':
      return readers.correspondents.length > 0
    case 'evaluation':
    case 'wishes':
    case 'matching':
      return readers.programmes.length > 0
    default:
      return true
  }
}

/** A reader that nobody is for this person is left out: it would only worry. */
function isThere(reader: Reader, subject: Subject, readers: MyReaders): boolean {
  switch (reader) {
    case 'the-other':
      return readers.others.length > 0
    case 'the-set':
    case 'the-chosen':
    case 'leader':
    case 'buddy':
    case 'feedback-giver':
      return readers.set.length > 0
    case 'correspondent':
      return readers.correspondents.length > 0
    case 'databank':
      return subject === 'roles' || readers.databanks.length > 0
    default:
      return true
  }
}
