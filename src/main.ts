import { type CommandEntry, runCommand } from './platform/commands.ts'

/** Every command of `telemakos`, in the order that --help prints them. */
const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'Serve the product',
    load: async () => (await import('./start-command.ts')).startCommand,
  },
  {
    name: 'migrate',
    summary: 'Bring the database to the state that this program needs',
    load: async () => (await import('./platform/database/migrate-command.ts')).migrateCommand,
  },
  {
    name: 'import people',
    summary: 'Bring people in from a list: .xlsx or CSV',
    load: async () => (await import('./people/imports/import-people-command.ts')).importPeopleCommand,
  },
  {
    name: 'import competences',
    summary: 'Bring in the skills of ESCO as competences for everybody',
    load: async () => (await import('./competences/import-competences-command.ts')).importCompetencesCommand,
  },
  {
    name: 'match',
    summary: 'Match two lists, proven best, without a database',
    load: async () => (await import('./matching/command-line/match-command.ts')).matchCommand,
  },
  {
    name: 'verify-matching',
    summary: 'Check the certificate of a match: from a file, or of a matching in the product',
    load: async () =>
      (await import('./matching/command-line/verify-matching-command.ts')).verifyMatchingCommand,
  },
  {
    name: 'solve',
    summary: 'Solve an assignment problem in a DIMACS file, proven best',
    load: async () => (await import('./matching/command-line/solve-command.ts')).solveCommand,
  },
  {
    name: 'sign-in-link',
    summary: 'Print a link that signs somebody in who cannot get in by themselves',
    load: async () => (await import('./sign-in/sign-in-link-command.ts')).signInLinkCommand,
  },
  {
    name: 'audit verify',
    summary: 'Check that nothing in the log was changed or left out',
    load: async () => (await import('./audit/verify-audit-command.ts')).verifyAuditCommand,
  },
  {
    name: 'settings',
    summary: 'Show how this installation is set up, and what can be set',
    load: async () => (await import('./platform/settings-command.ts')).settingsCommand,
  },
  {
    name: 'run',
    summary: 'Run a TypeScript file of this checkout: a benchmark, a test',
    load: async () => (await import('./run-command.ts')).runFileCommand,
  },
]

process.exitCode = await runCommand(commands, process.argv.slice(2))
