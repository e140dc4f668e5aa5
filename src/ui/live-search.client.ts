/** A search that answers while somebody writes: the form's own page is asked, and its answers are put in place. */
const rest = 200

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-answers]')) {
  const name = form.dataset.answers ?? ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: XMLHttpRequest | undefined
  let shown = addressOf(form)

  const ask = () => {
    const address = addressOf(form)
    if (address === shown) return
    asking?.abort()
    const request = new XMLHttpRequest()
    asking = request
    // Read as a document by the browser itself: a text would have to be trusted.
    request.responseType = 'document'
    request.open('GET', address)
    request.addEventListener('load', () => {
      const page = request.responseXML
      if (request.status !== 200 || !page?.getElementById(name)) return location.assign(address)
      shown = address
      for (const id of [name, `${name}-said`]) take(page, id)
      for (const select of form.querySelectorAll('select')) takeChoices(page, select)
      for (const label of form.querySelectorAll('label')) takeLabel(page, label)
      history.replaceState(history.state, '', address)
    })
    request.send()
  }
  form.addEventListener('input', event => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, event.target instanceof HTMLSelectElement ? 0 : rest)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    event.stopPropagation()
    clearTimeout(waiting)
    // Also from a page further on: the answer begins at its beginning.
    shown = ''
    ask()
  })
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') asked.append(name, value)
  }
  const query = asked.toString()
  return query === '' ? form.action : `${form.action}?${query}`
}

function take(page: Document, id: string): void {
  const [mine, theirs] = [document.getElementById(id), page.getElementById(id)]
  if (mine && theirs) mine.replaceChildren(...theirs.childNodes)
}

/** The choices say how many each would leave; the one somebody is in stays as it is. */
function takeChoices(page: Document, mine: HTMLSelectElement): void {
  const theirs = page.getElementById(mine.id)
  if (!theirs || mine === document.activeElement) return
  const chosen = mine.value
  mine.replaceChildren(...theirs.childNodes)
  mine.value = chosen
}

function takeLabel(page: Document, mine: HTMLLabelElement): void {
  const theirs = page.querySelector(`label[for="${mine.htmlFor}"]`)
  if (theirs && theirs.textContent !== mine.textContent) mine.replaceChildren(...theirs.childNodes)
}

export {}
