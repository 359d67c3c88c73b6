import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'

const text = vi.petitions.form

/** Whether what stands in the form would survive a power cut now. */
export function SavedMark({ saved }: { saved: 'pending' | 'saved' | 'failed' | null }) {
  if (saved === null) return null
  if (saved === 'failed') {
    return (
      <span className="petitions-saved strong" role="alert">
        <Icon name="warning" size={18} /> {text.notSaved}
      </span>
    )
  }
  return (
    <span className="petitions-saved soft small">
      {saved === 'saved' && <Icon name="check" size={16} />}
      {saved === 'saved' ? text.saved : text.saving}
    </span>
  )
}
