import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { Link } from './link.tsx'
import { texts } from './messages.ts'

export interface ProgressReport {
  /** Between 0 and `of`. */
  value: number
  of: number
  /** How far it has come, in words. */
  text: string
  running: boolean
}

/**
 * How far long work has come. With JavaScript (`modules={['progress.js']}` on the page) it asks the page's
 * own address for a `ProgressReport` as JSON while the work runs, and opens the page again when it is over.
 * Without, a link looks again: a page that reloads by itself takes the place away from the one who reads.
 */
export function Progress({ label, report }: { label: string; report: ProgressReport }): JSX.Element {
  const frame = useFrame()
  return (
    <div class="progress" data-progress={report.running ? frame.path : undefined}>
      <label for="progress">{label}</label>
      <progress id="progress" value={report.value} max={report.of} />
      <p class="quiet small" role="status">
        {report.text}
      </p>
      {report.running && (
        <noscript>
          <p>
            <Link href={frame.path}>{texts(frame.locale).refresh}</Link>
          </p>
        </noscript>
      )}
    </div>
  )
}
