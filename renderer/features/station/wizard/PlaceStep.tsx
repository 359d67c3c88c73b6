import { stationRange } from '../../../../electron/common/dossiers/number.ts'
import { vi } from '../../../i18n/vi.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import './PlaceStep.css'

const INDEXES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Which of the commune's PCs this is; each has its range of the day's numbers for good. */
export function PlaceStep({ index, onChange }: { index: number; onChange: (index: number) => void }) {
  return (
    <div className="place">
      <Field label={vi.station.fields.index} hint={vi.station.fields.indexHint}>
        <Choices
          label={vi.station.fields.index}
          value={String(index)}
          onChange={(value) => onChange(Number(value))}
          options={INDEXES.map((value) => ({
            value,
            label: vi.station.fields.station(Number(value)),
            hint: <span className="number">{rangeText(Number(value))}</span>,
          }))}
        />
      </Field>
    </div>
  )
}

/** `0001 – 0999`, the day's numbers of one station. */
export function rangeText(index: number): string {
  const { first, last } = stationRange(index)
  const four = (number: number) => String(number).padStart(4, '0')
  return vi.station.fields.range(four(first), four(last))
}
