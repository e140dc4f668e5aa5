// `npm run walk`: every journey and the walk through every page in the long form, each of them every way.
process.env.TELEMAKOS_WALK = 'long'
process.argv.push('test/')
await import('./run.ts')
