import type { Job } from '../platform/jobs.ts'
import { findNextMentor } from './next-best/next-best-jobs.ts'
import { postPublicationMails } from './publication/publication-jobs.ts'
import { computeMatching, weighMatching } from './runs/runs-job.ts'

export const matchingJobs: Record<string, Job> = {
  'compute-matching': computeMatching,
  'weigh-matching': weighMatching,
  'find-next-mentor': findNextMentor,
  'post-publication-mails': postPublicationMails,
}
