import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from './commands.ts'
import type { TrustedProxies } from './http/client-address.ts'
import { parseSettingsFile } from './settings-file.ts'
import { type SettingName, settingNames, settingsList } from './settings-list.ts'

/** How this installation is set up, checked. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** Undefined: the PostgreSQL that Telemakos brings. */
  readonly databaseUrl: string | undefined
  /** Undefined: a role that Telemakos makes. */
  readonly databaseRequestsUrl: string | undefined
  /** Without a slash at the end. */
  readonly publicUrl: string
  /** Undefined: nobody is believed who says whom they ask for. */
  readonly trustedProxies: TrustedProxies | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  /** Undefined: nobody answers by mail. */
  readonly imapUrl: string | undefined
  /** Undefined: the one in the data folder, see settings-key.ts. */
  readonly installationKey: Buffer | undefined
}

/** Where a setting was written, in words: "environment" or "telemakos.toml, line 3". */
export type WrittenSetting = { value: string; where: string }
export type WrittenSettings = Partial<Record<SettingName, WrittenSetting>>

export const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** Reads and checks the settings. Throws one PlainError that names everything that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return checkSettings(writtenSettings(environment))
}

/** What is written in the environment and the settings file; the environment wins. */
export function writtenSettings(environment: NodeJS.ProcessEnv): WrittenSettings {
  const fromEnvironment = settingNames.flatMap(name => {
    const value = environment[name]
    return value ? [[name, { value, where: 'environment' }] as const] : []
  })
  return { ...settingsInFile(environment), ...Object.fromEntries(fromEnvironment) }
}

function settingsInFile(environment: NodeJS.ProcessEnv): WrittenSettings {
  const named = environment.TELEMAKOS_SETTINGS
  const path = resolve(checkout, named || 'telemakos.toml')
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    if (named) throw new PlainError(`TELEMAKOS_SETTINGS names the file ${path}, and there is no such file.`)
    return {}
  }
  const file = basename(path)
  const { lines, unreadable } = parseSettingsFile(readFileSync(path, 'utf8'))
  const written: WrittenSettings = {}
  const problems = unreadable.map(line => `${file}, line ${line} should look like this: port = 3000`)
  for (const { line, key, value } of lines) {
    const name = settingNames.find(known => known === key.toUpperCase())
    if (name) written[name] = { value, where: `${file}, line ${line}` }
    else problems.push(`${file}, line ${line}: there is no setting "${key}". There are: ${fileKeys()}.`)
  }
  if (problems.length > 0) throw new PlainError(problems.join('\n'))
  return written
}

/** Turns what is written into settings. Throws one PlainError that names everything that is wrong. */
export function checkSettings(written: WrittenSettings): Settings {
  const problems: string[] = []
  const checked = <N extends SettingName>(name: N) => {
    const { shouldBe, schema, ...setting } = settingsList[name]
    const given = written[name]
    const { success, data } = schema.safeParse(given?.value)
    if (success) return data as ReturnType<(typeof settingsList)[N]['schema']['parse']>
    const isWhat = 'isSecret' in setting ? 'is not right' : `is "${given?.value}"`
    problems.push(`${name} (${given?.where}) ${isWhat}: it should be ${shouldBe}.`)
    return undefined
  }
  const port = checked('PORT') ?? 3000
  const settings: Settings = {
    port,
    host: checked('HOST') ?? '127.0.0.1',
    dataDir: resolve(checkout, checked('DATA_DIR') ?? 'data'),
    databaseUrl: checked('DATABASE_URL'),
    databaseRequestsUrl: checked('DATABASE_REQUESTS_URL'),
    publicUrl: checked('PUBLIC_URL') ?? `http://localhost:${port}`,
    trustedProxies: checked('TRUSTED_PROXIES'),
    smtpUrl: checked('SMTP_URL'),
    mailFrom: checked('MAIL_FROM'),
    imapUrl: checked('IMAP_URL'),
    installationKey: checked('INSTALLATION_KEY'),
  }
  if (written.SMTP_URL && !written.MAIL_FROM) {
    problems.push(`SMTP_URL is given without MAIL_FROM, which should be ${settingsList.MAIL_FROM.shouldBe}.`)
  }
  if (written.IMAP_URL && !written.SMTP_URL) {
    problems.push(
      'IMAP_URL is given without SMTP_URL: it is the mailbox of the address that invitations come from.',
    )
  }
  if (written.DATABASE_REQUESTS_URL && !written.DATABASE_URL) {
    problems.push(
      'DATABASE_REQUESTS_URL is given without DATABASE_URL: it names a role on the same database.',
    )
  }
  if (problems.length > 0) throw new PlainError(problems.join('\n'))
  return settings
}

function fileKeys(): string {
  return settingNames.map(name => name.toLowerCase()).join(', ')
}
