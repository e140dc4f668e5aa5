import type { Job } from '../platform/jobs.ts'
import { computeMatching } from './runs/runs-job.ts'

export const matchingJobs: Record<string, Job> = { 'compute-matching': computeMatching }
