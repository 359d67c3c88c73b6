import type { Media } from '../../../electron/common/papers/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { Select } from '../Select.tsx'
import { notify } from '../notify.ts'

const SYSTEM = '(system)'

/** Which printer each paper size goes to. Saved as it is chosen. */
export function PrinterChoice({ media = ['A5', 'A4', 'label'] }: { media?: readonly Media[] }) {
  const { data, error, loading, reload } = useQuery('papers.printers', {}, { on: ['paper'] })
  const choose = useCommand('papers.choosePrinter')
  const words = vi.papers.printers

  const options = (chosen: string | null) => {
    const known = (data?.printers ?? []).map(({ name, label, trouble }) => ({
      value: name,
      label: trouble ? `${label} – ${words.notReady}` : label,
    }))
    const lost = chosen !== null && !known.some((one) => one.value === chosen)
    return [
      { value: SYSTEM, label: words.system },
      ...known,
      ...(lost ? [{ value: chosen, label: words.missing(chosen) }] : []),
    ]
  }
  return (
    <div className="stack">
      <ErrorNotice call="papers.printers" error={error} />
      <ErrorNotice call="papers.choosePrinter" error={choose.error} />
      {data?.printers.length === 0 && <Banner tone="warn">{words.none}</Banner>}
      {media.map((size) => (
        <Field key={size} label={words[size]}>
          <Select
            value={data?.chosen[size] ?? SYSTEM}
            disabled={!data || choose.busy}
            options={options(data?.chosen[size] ?? null)}
            onChange={async (name) => {
              const done = await choose.run({ media: size, printer: name === SYSTEM ? null : name })
              if (!done) return
              reload()
              notify({ tone: 'good', text: words.chosen })
            }}
          />
        </Field>
      ))}
      <div>
        <Button size="small" icon="refresh" busy={loading} onClick={reload}>
          {words.again}
        </Button>
      </div>
    </div>
  )
}
