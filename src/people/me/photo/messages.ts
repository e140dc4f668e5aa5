import { translations } from '../../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Dit billede',
    lede: 'Et billede er frivilligt. Uden et billede viser vi dine bogstaver.',
    photo: 'Vælg et billede',
    hint: 'JPEG eller PNG, højst 1 MB. Hvem der ser det, vælger du i din profil.',
    cleaned: 'Vi fjerner sted, tid og alt andet, som et kamera skriver ind i billedet.',
    save: 'Gem billedet',
    remove: 'Fjern billedet',
    errors: {
      none: 'Vælg et billede.',
      'no-picture': 'Vi kan ikke læse filen som et billede. Vælg en JPEG eller PNG.',
      'too-large': 'Billedet er for stort. Gør det mindre, højst 1 MB, eller klip kun ansigtet ud.',
    },
  },
  nb: {
    title: 'Bildet ditt',
    lede: 'Et bilde er frivillig. Uten et bilde viser vi bokstavene dine.',
    photo: 'Velg et bilde',
    hint: 'JPEG eller PNG, høyst 1 MB. Hvem som ser det, velger du i profilen din.',
    cleaned: 'Vi fjerner sted, tid og alt annet som et kamera skriver inn i bildet.',
    save: 'Lagre bildet',
    remove: 'Fjern bildet',
    errors: {
      none: 'Velg et bilde.',
      'no-picture': 'Vi kan ikke lese filen som et bilde. Velg en JPEG eller PNG.',
      'too-large': 'Bildet er for stort. Gjør det mindre, høyst 1 MB, eller klipp ut bare ansiktet.',
    },
  },
  en: {
    title: 'Your picture',
    lede: 'A picture is your choice. Without one we show your initials.',
    photo: 'Choose a picture',
    hint: 'JPEG or PNG, at most 1 MB. You choose who sees it in your profile.',
    cleaned: 'We take out the place, the time and all else that a camera writes into it.',
    save: 'Save the picture',
    remove: 'Remove the picture',
    errors: {
      none: 'Choose a picture.',
      'no-picture': 'We cannot read the file as a picture. Choose a JPEG or PNG.',
      'too-large': 'The picture is too large. Make it smaller, 1 MB at most, or cut out only the face.',
    },
  },
})
