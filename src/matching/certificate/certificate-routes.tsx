import type { Router } from '../../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { enterRun } from '../in-programme.ts'
import { readOutcome, readProofText } from '../runs/runs-store.ts'
import { CertificatePage } from './certificate-page.tsx'
import { texts } from './messages.ts'

export function certificateRoutes(router: Router): void {
  router.member.get(routes.matchingCertificate, showCertificate)
}

async function showCertificate(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, url, locale, timeZone } = visit
  const entered = await enterRun(visit)
  const outcome = entered && (await readOutcome(tx, entered.run.id))
  if (!entered || !outcome) return notFound()
  if (url.searchParams.get('file') !== 'json') {
    return page(<CertificatePage frame={frame} {...entered} outcome={outcome} />)
  }
  const proof = await readProofText(tx, entered.run.id)
  if (proof === undefined) return notFound()
  const day = dayOf(entered.run.finishedAt ?? entered.run.requestedAt, {
    locale,
    zone: timeZone,
  })
  return file(`${texts(locale).fileName}-${day}.json`, 'application/json', proof)
}
