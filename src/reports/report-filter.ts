import { z } from 'zod'
import type { ReportFilter } from './figures.ts'

const asked = z.object({
  programme: z.uuid().optional().catch(undefined),
  organisation: z.uuid().optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})

/** What an address narrows a report to. */
export const filterIn = (url: URL): ReportFilter => asked.parse(Object.fromEntries(url.searchParams))
