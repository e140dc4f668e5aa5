import { careerQuestions } from './questions-career.ts'
import { leadingQuestions } from './questions-leading.ts'
import { togetherQuestions } from './questions-together.ts'

/** Four for each theme that people name when they sign up. */
export const themeQuestions = [...careerQuestions, ...leadingQuestions, ...togetherQuestions]
