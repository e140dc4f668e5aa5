/** Says what a value means while it is being pulled. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[type=range][data-words]')) {
  const words: string[] = JSON.parse(input.dataset.words ?? '[]')
  const output = input.parentElement?.querySelector('output')
  input.addEventListener('input', () => {
    const word = words[input.valueAsNumber] ?? input.value
    if (output) output.textContent = word
    input.setAttribute('aria-valuetext', word)
  })
}

export {}
