// Node runs .ts by itself; this lets it run .tsx too: `node --import ./bin/tsx-hook.mjs FILE`.
// The map of lines goes inline, so that an error names the line that was written.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

const options = { lang: 'tsx', sourcemap: true, jsx: { runtime: 'automatic', importSource: 'preact' } }

module.setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
module.registerHooks({
  load(url, context, nextLoad) {
    if (!url.split('?')[0].endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), options)
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].codeframe ?? errors[0].message}`)
    const inlineMap = Buffer.from(JSON.stringify(map)).toString('base64')
    const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}`
    return { format: 'module', source, shortCircuit: true }
  },
})
