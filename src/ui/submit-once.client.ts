/** A form is sent once: its button says that it is at work, and a second press does nothing. */
document.addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
  if (form.dataset.sent === 'true') return event.preventDefault()
  form.dataset.sent = 'true'
  const button = event.submitter
  if (!(button instanceof HTMLButtonElement) || button.dataset.working === undefined) return
  button.dataset.label = button.textContent ?? ''
  button.textContent = button.dataset.working
  button.setAttribute('aria-busy', 'true')
})

// a page that comes back from the browser's memory is ready to be sent again
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[aria-busy]')) {
    button.textContent = button.dataset.label ?? button.textContent
    button.removeAttribute('aria-busy')
  }
})

export {}
