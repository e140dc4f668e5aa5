import type { SealingKey } from './certificate.ts'

/**
 * Seals a PDF with the installation's signature (PAdES B-B): any change of a byte shows afterwards. The seal is
 * added behind the document, which stays as it was, tags and all.
 */
export async function sealDocument(
  pdf: Uint8Array,
  key: SealingKey,
  seal: { readonly reason: string; readonly at: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const { importPrivateKey } = await import('./certificate.ts')
  const { CryptoKeySigner, PDF } = await import('@libpdf/core')
  const signer = new CryptoKeySigner(await importPrivateKey(key), key.certificate, 'EC', 'ECDSA')
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({
    signer,
    level: 'B-B',
    reason: seal.reason,
    signingTime: seal.at,
    fieldName: 'Telemakos',
  })
  return new Uint8Array(bytes)
}
