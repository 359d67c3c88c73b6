import { CAUSES } from '../../../../electron/common/apologies/api.ts'
import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { MomentText } from '../../../ui/MomentText.tsx'
import './Apology.css'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { LetterPreview } from './LetterPreview.tsx'

/** The leader reads the letter as it will be printed, and signs it or gives it back. */
export function SignApology({ onDecline, ...props }: ActProps & { onDecline: () => void }) {
  const { draftedApology: draft, state } = props.dossier
  const words = vi.apologies
  const cause = CAUSES.find((one) => one === draft?.cause)
  return (
    <ActionForm
      {...props}
      call="apologies.signOff"
      act="sign-apology"
      title={words.signTitle}
      submit={words.sign}
      size="wide"
      input={{}}
      said={(answer) => words.signed((answer as { apologyNo: string }).apologyNo)}
      forget={() => undefined}
      aside={
        <Button icon="undo" onClick={onDecline}>
          {words.declineInstead}
        </Button>
      }
    >
      {draft && (
        <div className="apology">
          <div className="stack">
            <p className="soft">{words.signLead}</p>
            <Facts
              facts={[
                { name: words.oldDue, value: <MomentText at={state.dueAt} /> },
                { name: words.newDue, value: <MomentText at={draft.newDueAt} /> },
                { name: words.cause, value: cause ? words.causes[cause] : draft.cause },
                { name: words.responsible, value: draft.responsible },
                { name: words.draftedBy, value: draft.officer.name },
                { name: words.reason, value: draft.reason },
              ]}
            />
          </div>
          <LetterPreview dossierId={props.dossier.id} reason={draft.reason} newDueAt={draft.newDueAt} />
        </div>
      )}
    </ActionForm>
  )
}
