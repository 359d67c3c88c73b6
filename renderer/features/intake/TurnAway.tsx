import { useState } from 'react'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { missingComponents } from '../../../electron/common/procedures/rules.ts'
import { api } from '../../app/api.ts'
import { go } from '../../app/routes.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { GuidanceDialog } from '../../ui/guidance/GuidanceDialog.tsx'
import { startForm, useForm } from './form-store.ts'
import { givenOf } from './intake-draft.ts'

const words = vi.guidance

/** What was brought is not enough: the slip says what is missing. The form behind stays as it is typed. */
export function TurnAway({ procedure, onClose }: { procedure: Procedure; onClose: () => void }) {
  const draft = useForm((form) => form.draft)
  const draftId = useForm((form) => form.draftId)
  const officer = useOfficer()
  const [declined, setDeclined] = useState(false)
  const { filingId, filingNo } = draft
  const missing = missingComponents(procedure, givenOf(draft, procedure), draft.channel)
  return (
    <GuidanceDialog
      title={filingId === null ? words.title : vi.filings.declineTitle(filingNo)}
      made={filingId === null ? words.made : vi.filings.declined}
      filingId={filingId ?? undefined}
      onClose={() => {
        if (!declined) return onClose()
        // It is answered: nothing is left of the form that began with it.
        startForm(officer.id)
        go('filings')
      }}
      onGiven={() => {
        if (filingId === null) return
        setDeclined(true)
        void api.drafts.discard({ id: draftId })
      }}
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
