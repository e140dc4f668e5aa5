/** What stands in Karim's plan beside the template's words; invented, as all of it is. */
export const karimsPlan = {
  knows: [
    { name: 'Bodil Ravn', what: 'fagsystemet, sidder ved vinduet på 2. sal', met: true },
    { name: 'Jens Juul', what: 'jura: frister og aktindsigt, træffes bedst om formiddagen', met: false },
  ],
  potential: 'Samtaler med unge. De falder til ro hos dig.',
  ownTask: {
    type: 'En samtale med tolk',
    description: 'Flere af familierne taler arabisk. Jeg kan sproget, men skal jeg bruge det?',
    skills: ['Bruge en tolk, så samtalen stadig er med familien'],
    competences: ['Kende forskel på at være rådgiver og at være tolk'],
    nextStep: '',
    potential: '',
    priority: 'soon' as const,
  },
  feedback: {
    mentor: {
      recognition:
        'Jeg lagde mærke til, at du ventede, da faren blev stille. Det gav ham plads til at sige det, han var kommet for.',
      potential: 'Du samler godt op undervejs. Gør det også til sidst, så alle går hjem med det samme.',
      nextStep: 'Prøv at skrive aftalerne, mens I sidder der, og læs dem højt.',
      more: '',
    },
    newcomer: {
      recognition: 'At du spørger, før du svarer. Så opdager jeg, at jeg tit godt ved det selv.',
      potential: 'Gerne flere eksempler på notater, du selv har skrevet.',
      nextStep: 'Ti minutter lige efter en samtale i stedet for dagen efter.',
      more: '',
    },
    buddy: {
      recognition: 'Du har lært alle navne på gangen på to uger. Det har jeg aldrig set før.',
      potential: '',
      nextStep: 'Kom med til fællesmødet på torsdag, så møder du dem fra sundhed.',
      more: '',
    },
  },
} as const
