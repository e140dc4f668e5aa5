import type { Door, Named, Who } from './door.ts'

// The learning plan of Sofie and Peter, its templates, and feedback: who may come in.

const nobody: Who = []
const coordinators: Who = ['mette', 'gitte']
const together: Who = ['sofie', 'peter']
const named = (names: Named, get: Who, post: Who = nobody): Door => ({ names, get, post })
const only = (get: Who): Door => ({ get, post: nobody })

export const planDoors = {
  plan: named('mentorship', together),
  planDocument: named('mentorship', together),
  planInWord: named('mentorship', together),
  emptyPlan: only('members'),
  emptyPlanInWord: only('members'),
  planAgreement: named('mentorship', nobody, together),
  // Sofie has had no other mentor.
  earlierPlan: { ...named('mentorship', nobody, nobody), sometimes: true },
  planHistory: named('mentorship', together),
  planTasks: named('mentorship', nobody, together),
  newPlanTask: named('mentorship', together),
  planBeginning: {
    ...named('mentorship', together, together),
    sometimes: true,
  },
  planTemplates: named('organisation', coordinators, coordinators),
  planTemplate: named('planTemplate', coordinators, coordinators),
  planTemplateRemoval: named('planTemplate', nobody, coordinators),
  planTemplateOrder: named('planTemplate', nobody, coordinators),
  planTemplateTask: named('planTemplate', coordinators, coordinators),
  planTemplateTaskRemoval: named('planTemplate', nobody, coordinators),
  feedbacks: named('mentorship', together, together),
  newFeedback: named('mentorship', together),
  feedbackRequests: named('mentorship', nobody, together),
  feedback: named('feedback', together, together),
  feedbackShown: named('feedback', nobody, together),
  feedbackRemoval: named('feedback', nobody, together),
  feedbackIntoPlan: { ...named('feedback', together), sometimes: true },
  planTask: named('planTask', together),
  planTaskWords: named('planTask', together, together),
  planTaskAgreement: named('planTask', nobody, together),
  planTaskState: named('planTask', nobody, together),
  planTaskDays: named('planTask', nobody, together),
  planTaskPlace: named('planTask', nobody, together),
  planTaskRemoval: named('planTask', nobody, together),
  knowledgePersons: named('planTask', nobody, together),
  introduction: named('knowledgePerson', nobody, together),
  knowledgePersonRemoval: named('knowledgePerson', nobody, together),
} satisfies Record<string, Door>
