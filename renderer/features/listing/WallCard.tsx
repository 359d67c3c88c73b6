import { MOST_SHEETS } from '../../../electron/common/listing/model.ts'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { byField } from '../../../electron/common/listing/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

const words = vi.listing.wall

type WallCardProps = {
  posted: OutputOf<'listing.state'>['procedures']
  keeper: boolean
  busy: boolean
  onPrint: (codes: string[]) => Promise<boolean>
}

/** What hangs and still says the truth, by field, to be printed again when it is torn. */
export function WallCard({ posted, keeper, busy, onPrint }: WallCardProps) {
  const fields = byField(posted)
  return (
    <Card title={words.title} lead={fields.length > 0 ? words.lead : words.none}>
      <div className="stack-tight">
        {fields.map(({ field, procedures: lines }) => (
          <div className="row" key={field}>
            <span className="grow">
              {field} <span className="soft small number">{words.count(lines.length)}</span>
            </span>
            {keeper && (
              <Button
                size="small"
                icon="print"
                disabled={busy}
                aria-label={`${words.again}: ${field}`}
                onClick={() => void onPrint(lines.slice(0, MOST_SHEETS).map((line) => line.code))}
              >
                {words.again}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}
