/** Asks before somebody leaves a page with words on it that have not been sent. */
let unsaved = false

document.addEventListener('input', event => {
  const field = event.target
  unsaved ||= field instanceof Element && field.closest('form[method=post]') !== null
})

document.addEventListener('submit', () => {
  unsaved = false
})

addEventListener('beforeunload', event => {
  if (unsaved) event.preventDefault()
})

export {}
