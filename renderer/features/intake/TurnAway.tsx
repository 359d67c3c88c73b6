import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { missingComponents } from '../../../electron/common/procedures/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { GuidanceDialog } from '../../ui/guidance/GuidanceDialog.tsx'
import { useForm } from './form-store.ts'
import { givenOf } from './intake-draft.ts'

const words = vi.guidance

/** What was brought is not enough: the slip says what is missing. The form behind stays as it is typed. */
export function TurnAway({ procedure, onClose }: { procedure: Procedure; onClose: () => void }) {
  const draft = useForm((form) => form.draft)
  const missing = missingComponents(procedure, givenOf(draft, procedure), draft.channel)
  return (
    <GuidanceDialog
      title={words.title}
      made={words.made}
      onClose={onClose}
      proposed={{
        items: missing
          .map(({ component, originals, copies }) => words.missing(component.name, originals, copies))
          .join('\n'),
        reason: missing.length > 0 ? words.reasonMissing : '',
      }}
      about={{
        by: 'counter',
        applicant: {
          name: draft.name.trim(),
          idNumber: draft.idNumber.trim() || null,
          address: draft.address.trim() || null,
          phone: draft.phone.trim() ? domesticPhone(draft.phone) : null,
          email: draft.email.trim() || null,
        },
        procedureCode: procedure.code,
        request: draft.request.trim() || procedure.name,
        draft,
      }}
    />
  )
}
