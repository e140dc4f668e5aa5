/**
 * Compiles the kernel to WebAssembly and writes it as a module, so that nothing has to be built where it runs:
 * `node src/matching/engine/kernel/build.ts`. A test holds the module to the source.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

/** The module's text for the kernel's source as it stands. */
export async function compiledKernel(): Promise<string> {
  const source = readFileSync(new URL('kernel.assemblyscript', import.meta.url), 'utf8')
  let bytes = new Uint8Array()
  const settings = [
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--sharedMemory',
    '--enable',
    'simd,threads',
  ]
  const { error, stderr } = await asc.main(
    [
      'kernel.ts',
      ...settings,
      '--initialMemory',
      '1',
      '--maximumMemory',
      '65536',
      '--outFile',
      'kernel.wasm',
    ],
    {
      readFile: name => (name === 'kernel.ts' ? source : null),
      writeFile: (_, contents) => {
        bytes = new Uint8Array(contents as Uint8Array)
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(`${stderr.toString()}\n${error.message}`)
  const base64 = Buffer.from(bytes).toString('base64')
  return `// Made by build.ts from kernel.assemblyscript.\nexport const kernelBytes =\n  '${base64}'\n`
}

if (import.meta.main) writeFileSync(new URL('bytes.ts', import.meta.url), await compiledKernel())
