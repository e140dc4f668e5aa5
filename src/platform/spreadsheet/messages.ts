import { type Locale, translations } from '../i18n.ts'
import type { SpreadsheetRefusal } from './sheet.ts'

const texts = translations({
  da: {
    empty: 'Filen er tom. Vælg en fil med navnene på øverste række og personerne under.',
    tooLarge: (megabytes: number) => `Filen fylder mere end ${megabytes} MB. Del listen i flere filer.`,
    tooManyRows: (rows: string) => `Listen har mere end ${rows} rækker. Del den i flere filer.`,
    tooManyColumns: (columns: number) =>
      `Listen har mere end ${columns} kolonner. Slet dem, der ikke skal med.`,
    tooMuchInside:
      'Filen rummer mere, end vi kan læse. Kopiér listen til et nyt ark, og gem det som .xlsx eller CSV.',
    oldExcel: 'Filen er fra en ældre udgave af Excel. Åbn den i Excel, og gem den som .xlsx eller CSV.',
    locked: 'Filen er låst med en adgangskode. Åbn den i Excel, fjern koden, og gem den som .xlsx eller CSV.',
    notASpreadsheet: 'Vi kan ikke læse filen som en liste. Åbn den i Excel, og gem den som .xlsx eller CSV.',
    damaged: 'Filen kan ikke åbnes. Åbn den i Excel, og gem den igen som .xlsx eller CSV.',
    openQuote: (row: number) =>
      `Et anførselstegn i række ${row} bliver ikke lukket. Ret det, eller gem som .xlsx.`,
  },
  nb: {
    empty: 'Filen er tom. Velg en fil med navnene på øverste rad og personene under.',
    tooLarge: (megabytes: number) => `Filen er større enn ${megabytes} MB. Del listen i flere filer.`,
    tooManyRows: (rows: string) => `Listen har mer enn ${rows} rader. Del den i flere filer.`,
    tooManyColumns: (columns: number) =>
      `Listen har mer enn ${columns} kolonner. Slett dem som ikke skal være med.`,
    tooMuchInside:
      'Filen rommer mer enn vi kan lese. Kopier listen til et nytt ark, og lagre det som .xlsx eller CSV.',
    oldExcel: 'Filen er fra en eldre utgave av Excel. Åpne den i Excel, og lagre den som .xlsx eller CSV.',
    locked:
      'Filen er låst med et passord. Åpne den i Excel, fjern passordet, og lagre den som .xlsx eller CSV.',
    notASpreadsheet:
      'Vi kan ikke lese filen som en liste. Åpne den i Excel, og lagre den som .xlsx eller CSV.',
    damaged: 'Filen lar seg ikke åpne. Åpne den i Excel, og lagre den på nytt som .xlsx eller CSV.',
    openQuote: (row: number) =>
      `Et anførselstegn i rad ${row} blir ikke lukket. Rett det, eller lagre som .xlsx.`,
  },
  en: {
    empty: 'The file is empty. Choose one with the column names in the top row and the people below.',
    tooLarge: (megabytes: number) =>
      `The file is larger than ${megabytes} MB. Split the list into several files.`,
    tooManyRows: (rows: string) => `The list has more than ${rows} rows. Split it into several files.`,
    tooManyColumns: (columns: number) =>
      `The list has more than ${columns} columns. Delete those you do not need.`,
    tooMuchInside:
      'The file holds more than we can read. Copy the list to a new sheet and save it as .xlsx or CSV.',
    oldExcel: 'The file comes from an older version of Excel. Open it in Excel and save it as .xlsx or CSV.',
    locked:
      'The file is locked with a password. Open it in Excel, take the password off and save it as .xlsx or CSV.',
    notASpreadsheet: 'We cannot read the file as a list. Open it in Excel and save it as .xlsx or CSV.',
    damaged: 'The file does not open. Open it in Excel and save it again as .xlsx or CSV.',
    openQuote: (row: number) =>
      `A quotation mark in row ${row} is never closed. Correct it, or save as .xlsx.`,
  },
})

/** Says why a file could not be read, and what to do. */
export function spreadsheetRefusal(refusal: SpreadsheetRefusal, locale: Locale): string {
  const t = texts(locale)
  switch (refusal.refused) {
    case 'empty':
      return t.empty
    case 'too-large':
      return t.tooLarge(refusal.megabytes)
    case 'too-many-rows':
      return t.tooManyRows(refusal.rows.toLocaleString(locale))
    case 'too-many-columns':
      return t.tooManyColumns(refusal.columns)
    case 'too-much-inside':
      return t.tooMuchInside
    case 'old-excel':
      return t.oldExcel
    case 'locked':
      return t.locked
    case 'not-a-spreadsheet':
      return t.notASpreadsheet
    case 'damaged':
      return t.damaged
    case 'open-quote':
      return t.openQuote(refusal.row)
  }
}
