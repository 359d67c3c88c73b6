import { newId } from '../../../electron/common/uuid.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { type EditedPaper, isWhole, MOST } from './edited-procedure.ts'

const text = vi.procedures.confirm

/** The papers asked for: name, numbers, whether always or only in a case. */
export function PaperFields({
  papers,
  wrong,
  onChange,
}: {
  papers: EditedPaper[]
  /** Boxes that are empty or hold no number are marked. */
  wrong: boolean
  onChange: (papers: EditedPaper[]) => void
}) {
  const change = (key: string, part: Partial<EditedPaper>) =>
    onChange(papers.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const add = () =>
    onChange([
      ...papers,
      { key: newId(), paper: null, name: '', originals: '1', copies: '0', required: true },
    ])
  return (
    <fieldset className="stack-tight">
      <legend className="strong">{text.papers}</legend>
      {papers.length > 0 && (
        <div className="catalogue-paper-line catalogue-paper-line-head soft small" aria-hidden="true">
          <span>{vi.procedures.paper}</span>
          <span>{vi.procedures.originals}</span>
          <span>{vi.procedures.copies}</span>
          <span>{text.required}</span>
        </div>
      )}
      {papers.map((one) => (
        <div key={one.key} className="catalogue-paper-line">
          <div>
            <TextInput
              aria-label={vi.procedures.paper}
              aria-invalid={(wrong && one.name.trim() === '') || undefined}
              value={one.name}
              maxLength={400}
              onChange={(name) => change(one.key, { name })}
            />
            {one.paper?.when && <div className="soft small">{vi.procedures.caseOf(one.paper.when)}</div>}
          </div>
          <TextInput
            aria-label={`${one.name}: ${vi.procedures.originals}`}
            aria-invalid={(wrong && !isWhole(one.originals, MOST.papers)) || undefined}
            className="number"
            inputMode="numeric"
            value={one.originals}
            onChange={(originals) => change(one.key, { originals })}
          />
          <TextInput
            aria-label={`${one.name}: ${vi.procedures.copies}`}
            aria-invalid={(wrong && !isWhole(one.copies, MOST.papers)) || undefined}
            className="number"
            inputMode="numeric"
            value={one.copies}
            onChange={(copies) => change(one.key, { copies })}
          />
          <label className="checkbox">
            <input
              type="checkbox"
              aria-label={`${one.name}: ${text.required}`}
              checked={one.required}
              onChange={(event) => change(one.key, { required: event.target.checked })}
            />
          </label>
          <Button
            tone="quiet"
            icon="remove"
            aria-label={text.remove}
            onClick={() => onChange(papers.filter((other) => other !== one))}
          >
            <span className="for-reader">{text.remove}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={add}>
          {text.addPaper}
        </Button>
      </div>
    </fieldset>
  )
}
