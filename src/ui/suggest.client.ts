/** Suggests words while somebody writes a list with commas: the browser's own list of suggestions, filled as one goes. */
const rest = 150

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  const list = input.list
  const address = input.dataset.suggest ?? ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = ''

  const ask = async () => {
    const comma = input.value.lastIndexOf(',')
    const before = comma < 0 ? '' : `${input.value.slice(0, comma + 1).trim()} `
    const written = input.value.slice(comma + 1).trim()
    if (written.length < 2 || input.value === asked) return
    asked = input.value
    const answer = await fetch(`${address}?${new URLSearchParams({ words: written })}`).catch(() => undefined)
    if (!answer?.ok || asked !== input.value) return
    const names: unknown = await answer.json()
    if (!Array.isArray(names) || !list) return
    list.replaceChildren(
      ...names.map(name => {
        const option = document.createElement('option')
        option.value = `${before}${name}`
        return option
      }),
    )
  }
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, rest)
  })
}

export {}
