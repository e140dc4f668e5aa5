import { type EnteredRoom, firstNames } from '../mentorships/enter-room.ts'
import { findPairProfile } from '../mentorships/profiles-store.ts'
import { documentFile, formatIn } from '../platform/documents/document-file.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { styleTexts } from '../programmes/messages-style.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { newestSeal } from './agreement.ts'
import { AgreementFormPage } from './agreement-form-page.tsx'
import { may } from './agreement-policy.ts'
import { withdrawAgreementChange, writeAgreement } from './agreements-actions.ts'
import { findAgreements } from './agreements-store.ts'
import { openBasis, sealBasis } from './changes/basis.ts'
import { conflictForm } from './changes/conflict-form.ts'
import { whoChanged } from './changes/who-changed.ts'
import { expectationsRoutes } from './expectations/expectations-routes.tsx'
import { inAgreement } from './in-agreement.ts'
import { agreementDocument } from './make-document.ts'
import { pageTexts } from './messages-page.ts'
import { agreementOnPaper, emptyAgreement } from './paper/agreement-on-paper.ts'
import { paperTexts } from './paper/messages.ts'
import { withChosenProposals } from './proposals/proposals.ts'
import { readPage } from './read-page.tsx'
import { signingRoutes } from './signing/signing-routes.tsx'
import { firstTerms, type Terms } from './terms.ts'
import { termsSchema } from './terms-form.ts'

export function agreementsRoutes(router: Router): void {
  router.member.get(routes.agreement, visit => inAgreement(visit, 'read', entered => show(visit, entered)))
  router.member.post(routes.agreement, visit =>
    inAgreement(visit, 'change', entered => write(visit, entered)),
  )
  router.member.post(routes.agreementWithdrawal, visit =>
    inAgreement(visit, 'change', async entered => {
      await withdrawAgreementChange(visit, entered)
      return seeOther(routes.agreement({ id: entered.mentorship.id }))
    }),
  )
  router.member.get(routes.agreementDocument, visit =>
    inAgreement(visit, 'download', entered => download(visit, entered)),
  )
  router.member.get(routes.agreementText, visit =>
    inAgreement(visit, 'download', entered => downloadText(visit, entered)),
  )
  router.member.get(routes.emptyAgreement, ({ locale, url, now }) => {
    const name = paperTexts(locale).emptyFileName
    return documentFile(name, formatIn(url), emptyAgreement(locale), now)
  })
  signingRoutes(router)
  expectationsRoutes(router)
}

async function show(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const { draft, inForce } = await findAgreements(visit.tx, entered.room)
  const isOpen = may(visit.viewer, 'change', entered.mentorship)
  const begins = !draft && !inForce && entered.side === 'mentee'
  const writes = visit.url.searchParams.has('write') || begins
  return isOpen && writes ? formPage(visit, entered, untouched) : readPage(visit, entered, untouched)
}

async function write(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const form = withChosenProposals(visit.form)
  const checked = checkForm(form, termsSchema(visit.locale, visit.now))
  if ('again' in checked) return formPage(visit, entered, checked.again)
  const basis = form.text('basis')
  const began = openBasis(entered.room, basis, form.text('began'))
  const outcome = await writeAgreement(visit, entered, { terms: checked.read, basis, began })
  if (isRefusal(outcome)) {
    const refusal = pageTexts(visit.locale).errors.changedMeanwhile(whoChanged(entered, visit.locale))
    return formPage(visit, entered, formAgain(form, { '': refusal }))
  }
  if ('conflict' in outcome) {
    const { conflict, theirs } = outcome
    const reader = { locale: visit.locale, zone: visit.timeZone, now: visit.now }
    return formPage(visit, entered, conflictForm(entered, conflict, theirs, reader))
  }
  return seeOther(routes.agreement({ id: entered.mentorship.id }))
}

async function download(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const { inForce } = await findAgreements(visit.tx, entered.room)
  if (!inForce) return notFound()
  const { pdf, locale } = await agreementDocument(visit, entered, inForce)
  const name = `${pageTexts(locale).document.fileName}.pdf`
  return file(name, 'application/pdf', new Uint8Array(pdf))
}

// To change and print at will: only the sealed document counts as the one that was signed.
async function downloadText(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const { draft, inForce } = await findAgreements(visit.tx, entered.room)
  const version = visit.url.searchParams.has('draft') ? draft : (inForce ?? draft)
  if (!version) return notFound()
  const { locale, timeZone: zone } = visit
  const written = agreementOnPaper(entered, version, { locale, zone })
  return documentFile(paperTexts(locale).fileName, 'docx', written, visit.now)
}

async function formPage(visit: MemberVisit, entered: EnteredRoom, form: FormState): Promise<Answer> {
  const agreements = await findAgreements(visit.tx, entered.room)
  const newest = agreements.draft ?? agreements.inForce
  const basis = newestSeal(agreements)
  const terms = newest?.terms ?? (await termsToBeginWith(visit, entered))
  const began = sealBasis(entered.room, basis, terms)
  const props = { frame: visit.frame, entered, form, basis, began }
  return page(
    <AgreementFormPage {...props} terms={terms} isChange={agreements.inForce !== undefined} />,
    form === untouched ? 200 : 422,
  )
}

// What the mentee has written when signing up is the first proposal of a goal (C10).
async function termsToBeginWith({ tx, locale, now }: MemberVisit, entered: EnteredRoom): Promise<Terms> {
  const { programme, mentees } = entered
  // In a group each has an aim of their own; what they share they write together.
  const [mentee, ...more] = mentees
  const profile =
    mentee && more.length === 0
      ? await findPairProfile(tx, { personId: mentee.id, programmeId: programme.id, side: 'mentee' })
      : undefined
  const names = firstNames(entered, locale)
  const preparation = styleTexts(locale).preparation[programme.settings.contentBy](names.mentee, names.mentor)
  return firstTerms(programme.settings, { gain: profile?.application.gain ?? '', preparation }, now)
}
