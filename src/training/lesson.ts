import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readFrontMatter } from '../platform/front-matter.ts'
import type { Locale } from '../platform/i18n.ts'

/** The six lessons, in the order they are best taken (K4). */
export const lessonNames = ['part', 'listen', 'ask', 'give', 'frame', 'end'] as const
export type LessonName = (typeof lessonNames)[number]

export interface Lesson {
  readonly name: LessonName
  readonly title: string
  readonly minutes: number
  /** What one asks oneself at the end. */
  readonly question: string
  /** Markdown. */
  readonly body: string
}

/** How far somebody is: when each lesson was completed. */
export type Progress = ReadonlyMap<LessonName, Date>

const frontMatter = z.object({
  title: z.string().min(1),
  minutes: z.coerce.number().int().min(1),
  question: z.string().min(1),
})

const folder = new URL('shipped/', import.meta.url)
const readLesson = (name: LessonName, locale: Locale): Lesson => {
  const { facts, body } = readFrontMatter(readFileSync(new URL(`${locale}/${name}.md`, folder), 'utf8'))
  return { name, body, ...frontMatter.parse(facts) }
}
const readAll = (locale: Locale) => lessonNames.map(name => readLesson(name, locale))
const all: Readonly<Record<Locale, readonly Lesson[]>> = {
  da: readAll('da'),
  nb: readAll('nb'),
  en: readAll('en'),
}

export const lessonsIn = (locale: Locale): readonly Lesson[] => all[locale]

export const isLessonName = (name: string): name is LessonName => lessonNames.some(one => one === name)

/** The first that is left, in order; undefined when all are completed. */
export const nextLesson = (progress: Progress): LessonName | undefined =>
  lessonNames.find(name => !progress.has(name))

/** When the last of all lessons was completed; undefined while one is left. */
export function completedAt(progress: Progress): Date | undefined {
  if (nextLesson(progress) !== undefined) return undefined
  return new Date(Math.max(...[...progress.values()].map(at => at.getTime())))
}
