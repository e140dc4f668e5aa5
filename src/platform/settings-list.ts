import { z } from 'zod'
import { readProxies } from './http/client-address.ts'

/** A setting as it is written: the environment's name here, the same in small letters in telemakos.toml. */
export type Setting<T = unknown> = {
  summary: string
  /** Ends the sentence "it should be …". */
  shouldBe: string
  /** What holds when it is not given, in words; undefined: nothing. */
  otherwise: string
  /** Never printed. */
  isSecret?: true
  schema: z.ZodType<T>
}

const text = z.string().trim().min(1)

/** Every setting, in the order `telemakos settings` prints them. */
export const settingsList = {
  PORT: {
    summary: 'The port that the product listens on.',
    shouldBe: 'a whole number from 1 to 65535, such as 3000',
    otherwise: '3000',
    schema: text
      .transform(Number)
      .refine(port => Number.isInteger(port) && port >= 1 && port <= 65535)
      .optional(),
  },
  HOST: {
    summary: 'The address that the product listens on; 0.0.0.0 lets other machines in.',
    shouldBe: 'an address of this machine, such as 127.0.0.1',
    otherwise: '127.0.0.1',
    schema: text.regex(/^[\w.:-]+$/).optional(),
  },
  DATA_DIR: {
    summary: 'The folder for the database and the installation key. A relative path starts in the checkout.',
    shouldBe: 'the path of a folder, such as /srv/telemakos',
    otherwise: './data',
    schema: text.optional(),
  },
  DATABASE_URL: {
    summary: 'A PostgreSQL of your own, version 15 or newer, instead of the one that Telemakos brings.',
    shouldBe: 'an address such as postgresql://user:password@db.example.org:5432/telemakos',
    otherwise: 'the one that Telemakos brings, in DATA_DIR',
    isSecret: true,
    schema: url(/^postgres(ql)?:$/).optional(),
  },
  DATABASE_REQUESTS_URL: {
    summary: `The same database as a role that owns nothing, for requests. Only where the user in DATABASE_URL may not
    make roles: "create role telemakos_app; create role telemakos_worker; create role NAME login noinherit password
    '…'; grant telemakos_app, telemakos_worker to USER, NAME".`,
    shouldBe: 'an address such as postgresql://requests:password@db.example.org:5432/telemakos',
    otherwise: 'a role that Telemakos makes; where it may not, requests log in as DATABASE_URL says',
    isSecret: true,
    schema: url(/^postgres(ql)?:$/).optional(),
  },
  PUBLIC_URL: {
    summary: 'The address that people open in their browser; links in mails start with it.',
    shouldBe: 'an address without a path, such as https://mentor.example.org',
    otherwise: 'http://localhost:PORT',
    schema: url(/^https?:$/)
      .transform(address => new URL(address))
      .refine(({ pathname, search, hash }) => pathname === '/' && !search && !hash)
      .transform(({ origin }) => origin)
      .optional(),
  },
  TRUSTED_PROXIES: {
    summary: `The machines in front of the product that write X-Forwarded-For, so that the limits on signing in count
    who asks and not the proxy. Anybody else's header is not believed.`,
    shouldBe: 'addresses or networks with commas between, such as 127.0.0.1, 10.1.0.0/16',
    otherwise: 'nobody',
    schema: text
      .transform(readProxies)
      .refine(proxies => proxies !== undefined)
      .optional(),
  },
  SMTP_URL: {
    summary: 'The mail server that sends invitations. Without it mails wait in the database.',
    shouldBe: 'an address such as smtps://user:password@mail.example.org:465',
    otherwise: 'mails wait',
    isSecret: true,
    schema: url(/^smtps?:$/).optional(),
  },
  MAIL_FROM: {
    summary: 'Whom the mails come from. Needed when SMTP_URL is given.',
    shouldBe: 'a mail address, such as Mentor <mentor@example.org>',
    otherwise: 'nobody',
    schema: text.regex(/^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/).optional(),
  },
  IMAP_URL: {
    summary: `The mailbox of the address in MAIL_FROM. When it is given, people can answer invitations in their own
    calendar; what has been read is removed from it, other mails are left alone.`,
    shouldBe: 'an address such as imaps://user:password@mail.example.org:993/INBOX',
    otherwise: 'people answer on the meeting’s page',
    isSecret: true,
    schema: url(/^imaps?:$/)
      .refine(address => Boolean(URL.parse(address)?.username))
      .optional(),
  },
  INSTALLATION_KEY: {
    summary: 'The key that what a pair writes is locked with. Keep a copy of it apart from the backups.',
    shouldBe: '32 random bytes as base64, as "openssl rand -base64 32" prints them',
    otherwise: 'made at the first start, in DATA_DIR/installation.key',
    isSecret: true,
    schema: text
      .transform(key => Buffer.from(key, 'base64'))
      .refine(key => key.length === 32)
      .optional(),
  },
} satisfies Record<string, Setting>

export type SettingName = keyof typeof settingsList

export const settingNames = Object.keys(settingsList) as SettingName[]

function url(protocol: RegExp) {
  return text.refine(address => URL.canParse(address) && protocol.test(new URL(address).protocol))
}
