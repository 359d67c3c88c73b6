import { useId, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { IconButton } from '../../ui/IconButton.tsx'

/** The head of a figure with a question mark that opens, right under it, how the figure is counted. */
export function RuleHint({ title, rule }: { title: string; rule: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const words = vi.dashboard
  return (
    <div className="figure-head">
      <div className="spread">
        <h2>{title}</h2>
        <IconButton
          icon={open ? 'cross' : 'help'}
          label={`${open ? words.closeRule : words.rule}: ${title}`}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <p id={id} className="figure-rule small" hidden={!open}>
        {rule}
      </p>
    </div>
  )
}
