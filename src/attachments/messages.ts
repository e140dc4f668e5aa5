import { translations } from '../platform/i18n.ts'

export const attachmentTexts = translations({
  da: {
    file: 'Læg en fil ved',
    hint: 'Et billede (JPEG eller PNG), en PDF eller et Word-dokument, højst 5 MB. Kun I, der deler rummet, kan hente den.',
    hintOwn: 'Et billede (JPEG eller PNG), en PDF eller et Word-dokument, højst 5 MB.',
    title: 'Filer',
    kinds: { jpeg: 'billede', png: 'billede', pdf: 'PDF', docx: 'Word' },
    remove: 'Fjern',
    errors: {
      'not-this-kind':
        'Vi kan ikke tage den slags fil. Vælg et billede (JPEG eller PNG), en PDF eller et Word-dokument uden makroer.',
      'too-large': 'Filen er for stor. Den må højst fylde 5 MB.',
      'does-something':
        'Filen kan gøre noget af sig selv: køre et program, sende en formular eller bære andre filer. Gem den igen som en almindelig PDF, for eksempel ved at printe til PDF, og læg den ved.',
      'cannot-be-read':
        'Vi kan ikke se, hvad filen indeholder. Er den låst med en adgangskode, så gem den uden, og læg den ved igen.',
      full: 'Der er ikke plads til flere filer i rummet. Fjern en, I ikke bruger mere.',
    },
  },
  nb: {
    file: 'Legg ved en fil',
    hint: 'Et bilde (JPEG eller PNG), en PDF eller et Word-dokument, høyst 5 MB. Bare dere som deler rommet, kan hente den.',
    hintOwn: 'Et bilde (JPEG eller PNG), en PDF eller et Word-dokument, høyst 5 MB.',
    title: 'Filer',
    kinds: { jpeg: 'bilde', png: 'bilde', pdf: 'PDF', docx: 'Word' },
    remove: 'Fjern',
    errors: {
      'not-this-kind':
        'Vi kan ikke ta imot en slik fil. Velg et bilde (JPEG eller PNG), en PDF eller et Word-dokument uten makroer.',
      'too-large': 'Filen er for stor. Den kan være høyst 5 MB.',
      'does-something':
        'Filen kan gjøre noe av seg selv: kjøre et program, sende et skjema eller bære andre filer. Lagre den på nytt som en vanlig PDF, for eksempel ved å skrive ut til PDF, og legg den ved.',
      'cannot-be-read':
        'Vi kan ikke se hva filen inneholder. Er den låst med et passord, så lagre den uten og legg den ved igjen.',
      full: 'Det er ikke plass til flere filer i rommet. Fjern en dere ikke bruker lenger.',
    },
  },
  en: {
    file: 'Attach a file',
    hint: 'A picture (JPEG or PNG), a PDF or a Word document, 5 MB at most. Only those who share the room can fetch it.',
    hintOwn: 'A picture (JPEG or PNG), a PDF or a Word document, 5 MB at most.',
    title: 'Files',
    kinds: { jpeg: 'picture', png: 'picture', pdf: 'PDF', docx: 'Word' },
    remove: 'Remove',
    errors: {
      'not-this-kind':
        'We cannot take that kind of file. Choose a picture (JPEG or PNG), a PDF or a Word document without macros.',
      'too-large': 'The file is too large. It may be 5 MB at most.',
      'does-something':
        'The file can do something by itself: run a program, send a form or carry other files. Save it again as a plain PDF, for example by printing to PDF, and attach that.',
      'cannot-be-read':
        'We cannot see what the file holds. If it is locked with a password, save it without one and attach it again.',
      full: 'There is no space for more files in the room. Remove one you no longer use.',
    },
  },
})
