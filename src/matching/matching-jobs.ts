import type { Job } from '../platform/jobs.ts'
import { postPublicationMails } from './publication/publication-jobs.ts'
import { computeMatching, weighMatching } from './runs/runs-job.ts'

export const matchingJobs: Record<string, Job> = {
  'compute-matching': computeMatching,
  'weigh-matching': weighMatching,
  'post-publication-mails': postPublicationMails,
}
