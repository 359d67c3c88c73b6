import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EnrolFields } from './EnrolFields.tsx'
import { useEnrolment } from './useEnrolment.ts'

/** Enrolment by a one-time code. */
export function EnrolForm({ onDone }: { onDone: () => void }) {
  const form = useEnrolment(null, onDone)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void form.send()
      }}
    >
      <EnrolFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" icon="link" busy={form.busy} disabled={form.empty}>
          {vi.sync.enrol.submit}
        </Button>
      </div>
    </form>
  )
}
