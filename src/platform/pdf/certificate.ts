import { BitString, Integer, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs'

/** What seals documents: an X.509 certificate in DER, and its private key in PKCS #8. */
export interface SealingKey {
  readonly certificate: Uint8Array<ArrayBuffer>
  readonly privateKey: Uint8Array<ArrayBuffer>
}

export const keyKind = { name: 'ECDSA', namedCurve: 'P-256' } as const
const years = 20

/** Makes a certificate that signs itself (ECDSA on P-256, RFC 5280): it proves that nothing was changed since. */
export async function makeSealingKey(name: string, at: Date): Promise<SealingKey> {
  const keys = await crypto.subtle.generateKey(keyKind, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: serialNumber() })
  for (const side of [certificate.issuer, certificate.subject]) {
    side.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    )
  }
  certificate.notBefore.value = at
  certificate.notAfter.value = new Date(Date.UTC(at.getUTCFullYear() + years, at.getUTCMonth()))
  const notAnAuthority = new BasicConstraints({ cA: false }).toSchema().toBER()
  // The first two of its bits: digital signature, and content commitment.
  const signsDocuments = new BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 }).toBER()
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: notAnAuthority }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: signsDocuments }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return {
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  }
}

/** The key for the browser's own signing, as the sealing library takes it. */
export function importPrivateKey({ privateKey }: SealingKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', privateKey, keyKind, false, ['sign'])
}

// Positive and never shorter than 16 bytes.
function serialNumber(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.buffer
}
