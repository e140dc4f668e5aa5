import { parentPort, workerData } from 'node:worker_threads'
import { checkProof } from '../certificate/check-proof.ts'
import { DimacsError, parseAssignment, solveAssignment } from '../engine/index.ts'
import type { Answers, Task, TaskMessage } from './apart.ts'

const tell = (message: TaskMessage) => parentPort?.postMessage(message)

try {
  tell({ done: await answer(workerData as Task) })
} catch (error) {
  if (!(error instanceof DimacsError || error instanceof RangeError)) throw error
  tell({ refused: error.message })
}

async function answer(task: Task): Promise<Answers[keyof Answers]> {
  switch (task.kind) {
    case 'assign': {
      const started = performance.now()
      const result = solveAssignment(parseAssignment(task.bytes))
      return { result, seconds: (performance.now() - started) / 1000 }
    }
    case 'verify':
      return await checkProof(task.certificate, task.input)
  }
}
