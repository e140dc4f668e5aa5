/** Keeps every running progress on the page up to date, and opens the page again when the work is over. */
for (const element of document.querySelectorAll<HTMLElement>('[data-progress]')) {
  const address = element.dataset.progress ?? ''
  const bar = element.querySelector('progress')
  const text = element.querySelector('[role=status]')
  const ask = async () => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => undefined)
    const isReport = answer?.ok && answer.headers.get('content-type')?.includes('json')
    if (!answer || !isReport) return setTimeout(() => (answer ? location.reload() : ask()), 3000)
    const report = await answer.json()
    if (bar) Object.assign(bar, { max: report.of, value: report.value })
    if (text && text.textContent !== report.text) text.textContent = report.text
    if (!report.running) return location.reload()
    return setTimeout(ask, 1000)
  }
  setTimeout(ask, 1000)
}

export {}
