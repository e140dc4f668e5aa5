import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { FileField } from '../ui/file-field.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { kinds } from './attachment.ts'
import type { Attachment } from './attachments-store.ts'
import { attachmentTexts } from './messages.ts'
import { attachmentField } from './sent-attachment.ts'

/** Where one chooses a file to lay beside what one writes; its form needs `encoding="multipart/form-data"`. */
export function AttachmentField({ form, own }: { form: FormState; own?: boolean }): JSX.Element {
  const t = attachmentTexts(useFrame().locale)
  return (
    <FileField
      form={form}
      name={attachmentField}
      label={t.file}
      hint={own ? t.hintOwn : t.hint}
      accept={Object.values(kinds).join(',')}
      optional
    />
  )
}

/** Files as links that fetch them; `mayRemove` says whose may be taken away here. */
export function AttachmentList({
  attachments,
  mayRemove = () => false,
}: {
  attachments: readonly Attachment[]
  mayRemove?: (attachment: Attachment) => boolean
}): JSX.Element | null {
  const { locale } = useFrame()
  const t = attachmentTexts(locale)
  if (attachments.length === 0) return null
  return (
    <PlainList>
      {attachments.map(attachment => (
        <PlainItem
          key={attachment.id}
          title={
            <Link href={routes.attachment({ id: attachment.id })} download>
              {attachment.name}
            </Link>
          }
          line={`${t.kinds[attachment.kind]} · ${sizeOf(attachment.size, locale)}`}
          action={
            mayRemove(attachment) && (
              <InlineForm action={routes.attachmentRemoval({ id: attachment.id })}>
                <Button look="tertiary" size="small" about={attachment.name}>
                  {t.remove}
                </Button>
              </InlineForm>
            )
          }
        />
      ))}
    </PlainList>
  )
}

const sizeOf = (bytes: number, locale: Parameters<typeof number>[1]) =>
  bytes < 1024 * 1024
    ? `${number(Math.max(1, Math.round(bytes / 1024)), locale)} kB`
    : `${number(Math.round((bytes / (1024 * 1024)) * 10) / 10, locale)} MB`
