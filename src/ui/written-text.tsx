import type { JSX } from 'preact'

/** What somebody wrote, with their own lines and paragraphs. */
export function WrittenText({ text }: { text: string }): JSX.Element {
  return (
    <div class="prose">
      {text
        .split(/\n{2,}/)
        .filter(part => part.trim() !== '')
        .map((part, index) => (
          <p key={index} class="own-lines">
            {part}
          </p>
        ))}
    </div>
  )
}
