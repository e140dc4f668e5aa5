/**
 * Signs in with a passkey, makes one, or shows once more that it is them, where the browser can. A form with `data-passkey` is shown only then: it
 * asks at `data-options` what is to be signed, and posts the answer to its action.
 */
const forms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]')
const can = typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential
let waiting = new AbortController()

for (const form of forms) {
  if (!can) break
  form.hidden = false
  for (const element of document.querySelectorAll<HTMLElement>('[data-without-passkey]'))
    element.hidden = true
  form.addEventListener('submit', event => {
    event.preventDefault()
    waiting.abort()
    waiting = new AbortController()
    void attempt(form, () => tell(form, form.dataset.failed ?? ''))
  })
  if (form.dataset.passkey === 'sign-in') void waitForAutofill(form)
}

/** The browser offers the passkeys it has where one would type an address. */
async function waitForAutofill(form: HTMLFormElement): Promise<void> {
  if (!document.querySelector('[autocomplete~=webauthn]')) return
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
  await attempt(form, () => {}, 'conditional')
}

async function attempt(form: HTMLFormElement, failed: () => void, mediation?: 'conditional'): Promise<void> {
  const { signal } = waiting
  try {
    const options = await ask(form, form.dataset.options ?? '', {})
    if (signal.aborted) return
    const credential =
      form.dataset.passkey !== 'new'
        ? await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
            signal,
            ...(mediation && { mediation }),
          })
        : await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
            signal,
          })
    if (!(credential instanceof PublicKeyCredential)) return failed()
    tell(form, form.dataset.working ?? '')
    const answer = await ask(form, form.action, { response: credential.toJSON(), device: device() })
    location.assign(answer.location)
  } catch (error) {
    if (signal.aborted) return
    if (error instanceof Told) tell(form, error.message)
    else failed()
  }
}

/** What the server said no with, in the reader's words. */
class Told extends Error {}

async function ask(form: HTMLFormElement, address: string, body: object) {
  const token = form.querySelector<HTMLInputElement>('input[name=_token]')?.value ?? ''
  const headers = { 'content-type': 'application/json', 'x-form-token': token }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  if (!isJson) throw new Error(`The server answered ${answer.status}`)
  const said = await answer.json()
  if (!answer.ok) throw new Told(said.message)
  return said
}

function tell(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('[role=status]')
  if (status) status.textContent = text
}

/** A name for a new passkey; its owner can give it another. */
function device(): string {
  return /iPhone|iPad|Android|Macintosh|Windows|CrOS|Linux/.exec(navigator.userAgent)?.[0] ?? ''
}

export {}
