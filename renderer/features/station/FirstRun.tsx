import { useState } from 'react'
import { ChooseCommune } from './ChooseCommune.tsx'
import { SetUpWizard } from './wizard/SetUpWizard.tsx'

/** A PC without a register: try the demo commune, or set up a real one. */
export function FirstRun() {
  const [real, setReal] = useState(false)
  return real ? (
    <SetUpWizard onLeave={() => setReal(false)} />
  ) : (
    <ChooseCommune onReal={() => setReal(true)} />
  )
}
