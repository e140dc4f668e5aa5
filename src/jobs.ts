import { agreementsJobs } from './agreements/agreements-jobs.ts'
import { waitingListJobs } from './applications/waiting-list/waiting-list-jobs.ts'
import { competencesJobs } from './competences/competences-jobs.ts'
import { endingsJobs } from './endings/endings-jobs.ts'
import { evaluationsJobs } from './evaluations/evaluations-jobs.ts'
import { matchingJobs } from './matching/matching-jobs.ts'
import { busyJobs } from './meetings/free-times/busy-jobs.ts'
import { repliesJobs } from './meetings/replies/replies-jobs.ts'
import { onboardingsJobs } from './onboarding/onboardings-jobs.ts'
import { departuresJobs } from './people/employment/departures-jobs.ts'
import { importsJobs } from './people/imports/imports-jobs.ts'
import { plansJobs } from './plans/plans-jobs.ts'
import type { House } from './platform/house.ts'
import type { Job, Repeated } from './platform/jobs.ts'
import { sendMail } from './platform/mail/send-mail.ts'
import { retentionJobs } from './privacy/retention-jobs.ts'
import { remindersJobs } from './reminders/reminders-jobs.ts'
import { reportsJobs } from './reports/reports-jobs.ts'
import { requestsJobs } from './requests/requests-jobs.ts'
import { rolesJobs } from './roles/roles-jobs.ts'
import { signInJobs } from './sign-in/sign-in-jobs.ts'
import { wellBeingJobs } from './well-being/well-being-jobs.ts'

/** Every job of the product, by the name it is asked for. */
export const jobs: Record<string, Job> = {
  'send-mail': sendMail,
  ...agreementsJobs,
  ...busyJobs,
  ...competencesJobs,
  ...departuresJobs,
  ...endingsJobs,
  ...evaluationsJobs,
  ...importsJobs,
  ...matchingJobs,
  ...plansJobs,
  ...onboardingsJobs,
  ...retentionJobs,
  ...repliesJobs,
  ...remindersJobs,
  ...reportsJobs,
  ...rolesJobs,
  ...requestsJobs,
  ...signInJobs,
  ...waitingListJobs,
  ...wellBeingJobs,
}

/** Those that are worked by themselves. A mailbox is read where there is one. */
export const repeated = ({ mailbox }: House): Repeated => ({
  nightly: [
    'clear-closed-rooms',
    'count-well-being',
    'end-roles',
    'follow-onboardings',
    'forget-what-is-over',
    'tell-of-drift',
    'tend-evaluations',
  ],
  hourly: ['count-for-reports', 'fetch-calendars', 'offer-places', 'open-evaluations', 'send-reminders'],
  eachMinute: mailbox ? ['read-replies'] : [],
})
