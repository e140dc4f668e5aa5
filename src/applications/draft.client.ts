/** Keeps what is written while it is written; where there is no script, the button does. */
for (const status of document.querySelectorAll<HTMLElement>('[data-draft]')) {
  const form = status.closest('form')
  if (!form) continue
  let timer: ReturnType<typeof setTimeout> | undefined
  let changed = false
  let underWay: AbortController | undefined
  const keep = async () => {
    changed = false
    underWay?.abort()
    underWay = new AbortController()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const answer = await fetch(status.dataset.draft ?? '', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      keepalive: true,
      signal: underWay.signal,
    }).catch(() => undefined)
    status.textContent = answer?.ok && !answer.redirected ? (status.dataset.kept ?? '') : ''
  }
  form.addEventListener('input', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(keep, 1500)
  })
  form.addEventListener('submit', () => {
    changed = false
    clearTimeout(timer)
    // What is sent now is the newest: an earlier save that is still on its way must not come after it.
    underWay?.abort()
  })
  addEventListener('pagehide', () => {
    clearTimeout(timer)
    if (changed) keep()
  })
}

export {}
