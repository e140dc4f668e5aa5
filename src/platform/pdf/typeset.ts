import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'

let warm: Promise<NodeCompiler> | undefined

/**
 * Sets a Typst template into a tagged PDF/UA-1 document; a template that is not accessible does not compile.
 * The template reads `data` with `json(bytes(sys.inputs.data))`. A character that no font here has, a smiley for
 * example, is set as a square: an accessible document may not hold what cannot be shown.
 */
export async function typeset(template: string, data: unknown, at: Date): Promise<Uint8Array> {
  // Loaded at the first document, and kept: a new compiler would read its fonts again.
  warm ??= import('@myriaddreamin/typst-ts-node-compiler').then(typst => typst.NodeCompiler.create())
  const compiler = await warm
  try {
    for (const legible of [asWritten, withoutPictures, inOurAlphabets, inLatin]) {
      const pdf = attempt(compiler, template, JSON.stringify(data, replaceText(legible)), at)
      if (pdf) return pdf
    }
    throw new Error('The template itself holds a character that cannot be set')
  } finally {
    compiler.evictCache(0)
  }
}

/** Undefined when a character has no glyph; any other fault is thrown. */
function attempt(compiler: NodeCompiler, template: string, data: string, at: Date): Uint8Array | undefined {
  try {
    const document = compile(compiler, template, data)
    return compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(at.getTime() / 1000),
    })
  } catch (error) {
    if (/could not be displayed|was not mapped to a code point/.test(String(error))) return undefined
    throw error
  }
}

function compile(compiler: NodeCompiler, template: string, data: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (compiled.result && !compiled.hasError()) return compiled.result
  const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`The template does not compile: ${JSON.stringify(faults)}`)
}

const asWritten = (text: string) => text
const withoutPictures = (text: string) =>
  text
    .replaceAll(/[\p{Emoji_Modifier}\p{Variation_Selector}\p{Cf}]/gu, '')
    .replaceAll(/\p{Extended_Pictographic}|\p{Regional_Indicator}|(?!\n)\p{Cc}/gu, '□')
const inOurAlphabets = (text: string) =>
  text.replaceAll(
    /[^\n\u{20}-\u{7e}\u{a0}-\u{24f}\u{391}-\u{3c9}\u{400}-\u{45f}\u{1e80}-\u{1e85}\u{2010}-\u{2026}\u{20ac}]/gu,
    '□',
  )
const inLatin = (text: string) => text.replaceAll(/[^\n\u{20}-\u{7e}\u{a0}-\u{ff}\u{2013}-\u{201d}]/gu, '?')

const replaceText = (replace: (text: string) => string) => (_: string, value: unknown) =>
  typeof value === 'string' ? replace(value.toWellFormed()) : value
