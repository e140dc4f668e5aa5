// `npm run walk`: the walk through every page in its long form, everybody in each language and on each screen.
process.env.TELEMAKOS_WALK = 'long'
process.argv.push('test/every-page.test.ts')
await import('./run.ts')
