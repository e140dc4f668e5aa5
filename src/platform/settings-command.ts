import type { Command } from './commands.ts'
import { readSettings, writtenSettings } from './settings.ts'
import { type Setting, settingNames, settingsList } from './settings-list.ts'

export const settingsCommand: Command = {
  usage: `

Shows each setting and where it was written. What is wrong is named, with what it should be.

A setting is given in the environment, or in the file telemakos.toml in the checkout (TELEMAKOS_SETTINGS
names another file), with its name in small letters:

  port = 3000
  public_url = "https://mentor.example.org"

The environment wins. These are the settings:

${settingNames.map(explained).join('\n\n')}`,
  run: async () => {
    const written = writtenSettings(process.env)
    readSettings()
    const width = Math.max(...settingNames.map(name => name.length)) + 2
    for (const name of settingNames) {
      const setting: Setting = settingsList[name]
      const given = written[name]
      const value = setting.isSecret ? '(hidden)' : given?.value
      const shown = given ? `${value} (${given.where})` : setting.otherwise
      process.stdout.write(`${name.padEnd(width)}${shown}\n`)
    }
    return 0
  },
}

function explained(name: (typeof settingNames)[number]): string {
  const { summary, shouldBe, otherwise } = settingsList[name]
  return `  ${name}\n    ${summary}\n    It should be ${shouldBe}.\n    Not given: ${otherwise}.`
}
