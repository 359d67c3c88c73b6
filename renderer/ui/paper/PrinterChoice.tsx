import type { Media } from '../../../electron/common/papers/kinds.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { Select } from '../Select.tsx'
import { notify } from '../notify.ts'
import { PrintOptionsFields } from './PrintOptionsFields.tsx'

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
        <div key={size} className="stack printer-size">
          <Field label={words[size]}>
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
          <RememberedOptions media={size} printer={data?.chosen[size] ?? null} />
        </div>
      ))}
      <div>
        <Button size="small" icon="refresh" busy={loading} onClick={reload}>
          {words.again}
        </Button>
      </div>
    </div>
  )
}

/** Sets and tray this printer is asked for unless one says otherwise at a print. Saved as they are chosen. */
function RememberedOptions({ media, printer }: { media: Media; printer: string | null }) {
  const { data, reload } = useQuery('papers.printOptions', { media, printer }, { on: ['paper'] })
  const choose = useCommand('papers.chooseOptions')
  const name = data?.printer
  if (!data || !name) return null
  return (
    <>
      <ErrorNotice call="papers.chooseOptions" error={choose.error} />
      <PrintOptionsFields
        options={data.chosen}
        trays={data.trays}
        disabled={choose.busy}
        onChange={async (options) => {
          if (!(await choose.run({ media, printer: name, options }))) return
          reload()
          notify({ tone: 'good', text: vi.papers.printers.chosenOptions })
        }}
      />
    </>
  )
}
