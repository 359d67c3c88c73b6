import type { Act } from '../acts.ts'
import type { ActProps } from './ActionForm.tsx'
import { Approve } from './Approve.tsx'
import { DraftApology } from './DraftApology.tsx'
import { HandOver } from './HandOver.tsx'
import { MarkReady } from './MarkReady.tsx'
import { Notify } from './Notify.tsx'
import { ReasonAct } from './ReasonAct.tsx'
import { ReturnResult } from './ReturnResult.tsx'
import { SignApology } from './SignApology.tsx'
import { SignOff } from './SignOff.tsx'

/** The form of one act. */
export function ActDialog({ act, onAct, ...props }: ActProps & { act: Act; onAct: (act: Act) => void }) {
  switch (act) {
    case 'hand-over':
      return <HandOver {...props} />
    case 'mark-ready':
      return <MarkReady {...props} />
    case 'approve':
      return <Approve {...props} />
    case 'sign-off':
      return <SignOff {...props} />
    case 'notify':
      return <Notify {...props} />
    case 'return':
      return <ReturnResult {...props} />
    case 'draft-apology':
      return <DraftApology {...props} />
    case 'sign-apology':
      return <SignApology {...props} onDecline={() => onAct('decline-apology')} />
    case 'decline-hand-over':
    case 'send-back':
    case 'decline-apology':
    case 'escalate':
      return <ReasonAct {...props} act={act} />
  }
}
