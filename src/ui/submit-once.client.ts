/** A form is sent once: its button says that it is at work, and a second press does nothing. */
const labels = new WeakMap<HTMLButtonElement, ChildNode[]>()

document.addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
  if (form.dataset.sent === 'true') return event.preventDefault()
  form.dataset.sent = 'true'
  const button = event.submitter
  if (!(button instanceof HTMLButtonElement) || button.dataset.working === undefined) return
  labels.set(button, [...button.childNodes])
  button.replaceChildren(button.dataset.working)
  button.setAttribute('aria-busy', 'true')
})

// a page that comes back from the browser's memory is ready to be sent again
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[aria-busy]')) {
    button.replaceChildren(...(labels.get(button) ?? button.childNodes))
    button.removeAttribute('aria-busy')
  }
})

export {}
