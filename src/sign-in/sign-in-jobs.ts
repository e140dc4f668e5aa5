import type { Job } from '../platform/jobs.ts'
import { sendSignInLink } from './sign-in-link.ts'

export const signInJobs: Record<string, Job> = { 'send-sign-in-link': sendSignInLink }
