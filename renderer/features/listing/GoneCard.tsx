import type { OutputOf } from '../../../electron/common/contract.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'

const words = vi.listing.gone

/** Sheets that still hang although their procedure is in force no more. */
export function GoneCard({ gone, keeper }: Pick<OutputOf<'listing.state'>, 'gone'> & { keeper: boolean }) {
  const remove = useCommand('listing.markRemoved')
  if (gone.length === 0) return null
  return (
    <Card
      title={words.title}
      lead={words.lead}
      actions={
        keeper && (
          <Button
            icon="check"
            busy={remove.busy}
            onClick={async () => {
              if (await remove.run({ codes: gone.map((one) => one.code) }))
                notify({ tone: 'good', text: words.done })
            }}
          >
            {words.removed(gone.length)}
          </Button>
        )
      }
    >
      <ErrorNotice call="listing.markRemoved" error={remove.error} />
      <ul className="stack-tight">
        {gone.map(({ code, name, field, postedAt }) => (
          <li key={code}>
            {name}{' '}
            <span className="soft small number">
              {code} · {field} · {words.since(formatDay(dayOf(postedAt)))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
