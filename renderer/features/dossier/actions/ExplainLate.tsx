import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { ExplanationFields, useExplanation } from './ExplanationFields.tsx'

/** Why the dossier is late, for the leader to confirm. */
export function ExplainLate(props: ActProps) {
  const words = vi.lateness.explain
  const why = useExplanation(props.dossier)
  const sentBack = props.dossier.lateness?.sentBack
  return (
    <ActionForm
      {...props}
      call="lateness.explain"
      act="explain-late"
      title={words.title}
      submit={words.submit}
      input={why.explanation && { explanation: why.explanation }}
      onIncomplete={why.ask}
      said={() => words.done}
      forget={why.forget}
    >
      {sentBack ? (
        <Banner tone="warn" title={words.sentBack}>
          {sentBack}
        </Banner>
      ) : (
        <p className="soft">{words.lead}</p>
      )}
      <ExplanationFields why={why} />
    </ActionForm>
  )
}
