import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { LateFacts } from '../LateFacts.tsx'

/** The leader looks at why a dossier is late, and confirms it or gives it back. */
export function ConfirmLate({ onDecline, ...props }: ActProps & { onDecline: () => void }) {
  const words = vi.lateness.confirm
  const { lateness } = props.dossier
  return (
    <ActionForm
      {...props}
      call="lateness.confirm"
      act="confirm-late"
      title={words.title}
      submit={words.submit}
      input={{}}
      said={() => words.done}
      forget={() => undefined}
      aside={
        <Button icon="undo" onClick={onDecline}>
          {words.declineInstead}
        </Button>
      }
    >
      <p className="soft">{words.lead}</p>
      {lateness && <LateFacts lateness={lateness} />}
    </ActionForm>
  )
}
