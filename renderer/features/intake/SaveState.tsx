import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useForm } from './form-store.ts'

const text = vi.intake.drafts

/** Whether what stands in the form would survive a power cut now. */
export function SaveState() {
  const saved = useForm((form) => form.saved)
  if (saved === 'nothing') return null
  if (typeof saved !== 'string') {
    const reason = vi.ui.refusals[saved.code as keyof typeof vi.ui.refusals] ?? vi.ui.refusals.INTERNAL
    return (
      <span className="intake-save-state intake-save-failed" role="alert" title={reason}>
        <Icon name="warning" size={18} /> {text.notSaved}
      </span>
    )
  }
  return (
    <span className="intake-save-state soft small">
      {saved === 'saved' && <Icon name="check" size={16} />}
      {saved === 'saved' ? text.saved : text.saving}
    </span>
  )
}
