import { useState } from 'react'
import { ChooseCommune } from './ChooseCommune.tsx'
import { type Answers, EMPTY_ANSWERS } from './wizard/answers.ts'
import { SetUpWizard } from './wizard/SetUpWizard.tsx'

/** A PC without a register: try the demo commune, or set up a real one. */
export function FirstRun() {
  const [real, setReal] = useState(false)
  // Here, so that whoever goes back to look at the demo's card finds the answers again.
  const [answers, setAnswers] = useState<Answers>(EMPTY_ANSWERS)
  return real ? (
    <SetUpWizard answers={answers} onAnswers={setAnswers} onLeave={() => setReal(false)} />
  ) : (
    <ChooseCommune onReal={() => setReal(true)} />
  )
}
