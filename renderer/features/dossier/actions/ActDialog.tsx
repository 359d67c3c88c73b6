import type { Act } from '../acts.ts'
import type { ActProps } from './ActionForm.tsx'
import { Approve } from './Approve.tsx'
import { Archive } from './Archive.tsx'
import { AskObligation } from './AskObligation.tsx'
import { AskSupplement } from './AskSupplement.tsx'
import { ComeBack } from './ComeBack.tsx'
import { ConfirmLate } from './ConfirmLate.tsx'
import { DraftApology } from './DraftApology.tsx'
import { ExplainLate } from './ExplainLate.tsx'
import { HandOver } from './HandOver.tsx'
import { HandUpward } from './HandUpward.tsx'
import { KeepDossier } from './KeepDossier.tsx'
import { MarkReady } from './MarkReady.tsx'
import { MoveDossier } from './MoveDossier.tsx'
import { Notify } from './Notify.tsx'
import { ObligationMet } from './ObligationMet.tsx'
import { ReasonAct } from './ReasonAct.tsx'
import { ReceiveSupplement } from './ReceiveSupplement.tsx'
import { ReturnResult } from './ReturnResult.tsx'
import { SignApology } from './SignApology.tsx'
import { SignOff } from './SignOff.tsx'
import { Stop } from './Stop.tsx'
import { VoidDossier } from './VoidDossier.tsx'
import { Withdraw } from './Withdraw.tsx'

/** The form of one act. */
export function ActDialog({
  act,
  onAct,
  ...props
}: ActProps & {
  /** To correct is a screen of its own. */
  act: Exclude<Act, 'correct'>
  onAct: (act: Act) => void
}) {
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
    case 'ask-supplement':
      return <AskSupplement {...props} onRefuse={() => onAct('mark-ready')} />
    case 'receive-supplement':
      return <ReceiveSupplement {...props} />
    case 'hand-upward':
      return <HandUpward {...props} />
    case 'come-back':
      return <ComeBack {...props} />
    case 'ask-obligation':
      return <AskObligation {...props} />
    case 'obligation-met':
      return <ObligationMet {...props} />
    case 'withdraw':
      return <Withdraw {...props} />
    case 'stop':
      return <Stop {...props} />
    case 'void':
      return <VoidDossier {...props} />
    case 'archive':
      return <Archive {...props} />
    case 'move':
      return <MoveDossier {...props} />
    case 'keep':
      return <KeepDossier {...props} />
    case 'draft-apology':
      return <DraftApology {...props} />
    case 'sign-apology':
      return <SignApology {...props} onDecline={() => onAct('decline-apology')} />
    case 'explain-late':
      return <ExplainLate {...props} />
    case 'confirm-late':
      return <ConfirmLate {...props} onDecline={() => onAct('decline-late')} />
    case 'allow-supplement':
    case 'post-came-back':
    case 'decline-hand-over':
    case 'send-back':
    case 'decline-apology':
    case 'decline-late':
    case 'escalate':
      return <ReasonAct {...props} act={act} />
  }
}
