import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a passkey is asked to sign, and what may be wrong with its answer. */
export interface Asked {
  readonly challenge: string
  readonly origin: string
  readonly host: string
  readonly counter?: number
  readonly verified?: boolean
}

/** A passkey in software, after WebAuthn Level 3: an ES256 key that answers as an authenticator does. */
export interface SoftwarePasskey {
  readonly id: string
  /** As `passkey.public_key` keeps it. */
  readonly publicKey: Buffer
  attest(asked: Asked): object
  assert(asked: Asked): object
}

export function softwarePasskey(): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  const cose = coseOf(publicKey)
  const common = { id, rawId: id, type: 'public-key', clientExtensionResults: {} }
  return {
    id,
    publicKey: cose,
    attest: asked => {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, credential.length]),
        credential,
        cose,
      ])
      const data = authenticatorData(asked, 0x40, attested)
      const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex')
      const object = Buffer.concat([head, Buffer.from([data.length]), data])
      const response = {
        clientDataJSON: clientData('webauthn.create', asked),
        attestationObject: object.toString('base64url'),
        transports: ['internal'],
      }
      return { ...common, response }
    },
    assert: asked => {
      const data = authenticatorData(asked, 0, Buffer.alloc(0))
      const client = clientData('webauthn.get', asked)
      const hash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest()
      const signature = sign('sha256', Buffer.concat([data, hash]), privateKey).toString('base64url')
      const response = { clientDataJSON: client, authenticatorData: data.toString('base64url'), signature }
      return { ...common, response }
    },
  }
}

// 6.1: the hash of the host, flags (user present, verified), the counter, then what is attested.
function authenticatorData(asked: Asked, moreFlags: number, attested: Buffer): Buffer {
  const { host, counter = 0, verified = true } = asked
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const flags = Buffer.from([0x01 | (verified ? 0x04 : 0) | moreFlags])
  return Buffer.concat([createHash('sha256').update(host).digest(), flags, count, attested])
}

function clientData(type: string, { challenge, origin }: Asked): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
}

// RFC 9053: a map of an EC2 key for ES256 on P-256 with its two coordinates.
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const [head, middle] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')]
  return Buffer.concat([head, Buffer.from(x, 'base64url'), middle, Buffer.from(y, 'base64url')])
}
