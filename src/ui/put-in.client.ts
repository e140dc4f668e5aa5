/** Puts ready words into a field by a press: where the caret was, on a line of their own. */
let last: HTMLTextAreaElement | undefined

document.addEventListener('focusout', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) last = target
})

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-into]')) {
  button.type = 'button'
  const names = button.dataset.into?.split(' ') ?? []
  button.addEventListener('click', () => {
    const fields = names.flatMap(name => [
      ...document.querySelectorAll<HTMLTextAreaElement>(`textarea[name="${name}"]`),
    ])
    const wasIn = last && fields.includes(last) ? last : undefined
    const field = wasIn ?? fields.find(each => each.value === '') ?? fields[0]
    if (!field) return
    const at = wasIn ? field.selectionEnd : field.value.length
    const before = field.value.slice(0, at)
    const lead = before === '' || before.endsWith('\n') ? '' : '\n'
    const trail = field.value.slice(at).startsWith('\n') ? '' : '\n'
    field.setRangeText(`${lead}${button.textContent}${trail}`, at, at, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.focus()
  })
}

export {}
