// A cell that begins like a formula is run as one by Excel and LibreOffice, also when it came from a stranger's
// form. An apostrophe before it makes it plain text (OWASP, "CSV Injection"). Reading takes the apostrophe off.
const beginsAsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/
const hasApostrophe = /^'+[=+\-@\t\r\n＝＋－＠]/
const negativeNumber = /^-\d+([.,]\d+)?$/
const needsQuotes = /[;,\t"\r\n]|^\s|\s$/

/** One cell as it is written in a CSV file: harmless to Excel, and quoted where it has to be. */
export function csvCell(text: string): string {
  const harmless = neutralised(text)
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The text with an apostrophe before it where Excel would take it for a formula. */
export function neutralised(text: string): string {
  return beginsAsFormula.test(text) && !negativeNumber.test(text) ? `'${text}` : text
}

/** Takes back what `neutralised` did. */
export function withoutApostrophe(text: string): string {
  return hasApostrophe.test(text) ? text.slice(1) : text
}
