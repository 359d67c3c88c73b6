import { NUMBERED_KINDS } from '../../../electron/common/papers/numbering.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { AgencyDraft, AgencyFaults, LineKey } from './agency-draft.ts'

type Props = {
  draft: AgencyDraft
  /** What follows from the profile. */
  defaults: AgencyDraft
  faults: AgencyFaults
  onChange: (draft: AgencyDraft) => void
}

/** The boxes; each that differs from the profile can be put back. */
export function AgencyFields({ draft, defaults, faults, onChange }: Props) {
  const words = vi.agency
  const line = (key: LineKey, hint?: string) => (
    <Field
      key={key}
      wide
      label={words[key]}
      hint={hint}
      error={faults[key]}
      aside={
        draft[key] !== defaults[key] && <Back onClick={() => onChange({ ...draft, [key]: defaults[key] })} />
      }
    >
      {key === 'signer' || key === 'footer' ? (
        <TextArea
          rows={key === 'signer' ? 3 : 2}
          value={draft[key]}
          onChange={(value) => onChange({ ...draft, [key]: value })}
        />
      ) : (
        <TextInput value={draft[key]} onChange={(value) => onChange({ ...draft, [key]: value })} />
      )}
    </Field>
  )
  return (
    <>
      <Card title={words.slipHead}>
        <div className="form-grid">
          {line('superior')}
          {line('agency')}
          {line('place')}
          {line('contact', words.contactHint)}
          {line('footer', words.footerHint)}
        </div>
      </Card>
      <Card title={words.letterHead}>
        <div className="form-grid">
          {line('letterSuperior')}
          {line('letterAgency')}
          {line('signer', words.signerHint)}
        </div>
      </Card>
      <Card title={words.numbers} lead={words.numbersLead}>
        <div className="form-grid">
          {line('unit')}
          {NUMBERED_KINDS.map((kind) => (
            <Field
              key={kind}
              wide
              label={vi.papers.kinds[kind]}
              error={faults.patterns[kind]}
              aside={
                draft.patterns[kind] !== defaults.patterns[kind] && (
                  <Back
                    onClick={() =>
                      onChange({ ...draft, patterns: { ...draft.patterns, [kind]: defaults.patterns[kind] } })
                    }
                  />
                )
              }
            >
              <TextInput
                value={draft.patterns[kind]}
                onChange={(pattern) =>
                  onChange({ ...draft, patterns: { ...draft.patterns, [kind]: pattern } })
                }
              />
            </Field>
          ))}
        </div>
      </Card>
    </>
  )
}

function Back({ onClick }: { onClick: () => void }) {
  return (
    <Button tone="quiet" size="small" icon="undo" onClick={onClick}>
      {vi.agency.back}
    </Button>
  )
}
