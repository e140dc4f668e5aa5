import { firstNames, inRoom } from '../../mentorships/enter-room.ts'
import { documentFile, formatIn } from '../../platform/documents/document-file.ts'
import type { Router } from '../../platform/http/router.ts'
import { page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { may } from '../agreement-policy.ts'
import { expectationsOnPaper } from './expectations.ts'
import { ExpectationsPage } from './expectations-page.tsx'
import { expectationsTexts } from './messages.ts'

/** The guided talk is the two's from their first meeting on. */
export function expectationsRoutes(router: Router): void {
  router.member.get(routes.expectations, visit =>
    inRoom(visit, entered => {
      const writes = may(visit.viewer, 'change', entered.mentorship)
      return page(<ExpectationsPage frame={visit.frame} entered={entered} writes={writes} />)
    }),
  )
  router.member.get(routes.expectationsDocument, visit =>
    inRoom(visit, entered => {
      const { locale, url, now } = visit
      const { mentee, mentor } = firstNames(entered, locale)
      const written = expectationsOnPaper(locale, `${mentee} · ${mentor}`)
      return documentFile(expectationsTexts(locale).fileName, formatIn(url), written, now)
    }),
  )
}
