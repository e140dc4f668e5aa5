/**
 * Compiles the kernels to WebAssembly and writes them as modules, so that nothing has to be built where they run:
 * `node src/matching/engine/kernel/build.ts`. A test holds the modules to the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

export interface CompiledKernel {
  readonly source: string
  readonly module: string
  readonly settings: readonly string[]
}

/** The kernel of the score, whose memory threads share, and the one for a matrix of weights. */
export const kernels: readonly CompiledKernel[] = [
  {
    source: 'kernel.assemblyscript',
    module: 'bytes.ts',
    settings: ['--sharedMemory', '--maximumMemory', '65536', '--enable', 'simd,threads'],
  },
  { source: 'dense.assemblyscript', module: 'dense-bytes.ts', settings: ['--enable', 'simd'] },
]

/** The module's text for a kernel's source as it stands. */
export async function compiled({ source, settings }: CompiledKernel): Promise<string> {
  const text = readFileSync(new URL(source, import.meta.url), 'utf8')
  let bytes = new Uint8Array()
  const all = [
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--initialMemory',
    '1',
    ...settings,
  ]
  const { error, stderr } = await asc.main(['kernel.ts', ...all, '--outFile', 'kernel.wasm'], {
    readFile: name => (name === 'kernel.ts' ? text : null),
    writeFile: (_, contents) => {
      bytes = new Uint8Array(contents as Uint8Array)
    },
    listFiles: () => [],
  })
  if (error) throw new Error(`${stderr.toString()}\n${error.message}`)
  const base64 = Buffer.from(bytes).toString('base64')
  return `// Made by build.ts from ${source}.\nexport const kernelBytes =\n  '${base64}'\n`
}

if (import.meta.main) {
  for (const kernel of kernels) writeFileSync(new URL(kernel.module, import.meta.url), await compiled(kernel))
}
