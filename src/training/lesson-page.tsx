import type { JSX } from 'preact'
import { addresses } from '../library/addresses.ts'
import { readMarkdown } from '../platform/markdown.ts'
import { routes } from '../routes.ts'
import { Article } from '../ui/article.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { number } from '../ui/quantities.ts'
import { TextArea } from '../ui/text-area.tsx'
import { type Lesson, lessonNames } from './lesson.ts'
import { texts } from './messages.ts'

/** How many characters one can write to oneself. */
export const mostReflection = 4000

/** One lesson: a situation, what it shows, something to try, and a question to oneself (K4). */
export function LessonPage({
  frame,
  form,
  lesson,
  reflection,
}: {
  frame: Frame
  form: FormState
  lesson: Lesson
  reflection: string
}): JSX.Element {
  const t = texts(frame.locale)
  const write = (value: number) => number(value, frame.locale)
  const above = t.number(write(lessonNames.indexOf(lesson.name) + 1), write(lesson.minutes))
  return (
    <Page frame={frame} title={lesson.title} form={form} width="read" modules={['unsaved.js']}>
      <UpLink href={routes.training()}>{t.title}</UpLink>
      <PageHeading above={above} title={lesson.title} />
      <Article blocks={readMarkdown(lesson.body)} addresses={addresses} />
      <Card title={t.reflection} look="sand">
        <Form action={routes.lesson({ lesson: lesson.name })} form={form}>
          <TextArea
            form={form}
            name="reflection"
            label={lesson.question}
            hint={t.reflectionHint}
            optional
            rows={5}
            value={reflection}
          />
          <Actions>
            <Button name="do" value="complete">
              {t.complete}
            </Button>
            <Button look="tertiary" name="do" value="keep">
              {t.keep}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}
