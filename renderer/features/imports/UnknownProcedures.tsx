import type { CheckedRow } from '../../../electron/common/imports/model.ts'
import { fold } from '../../../electron/common/text/fold.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Select } from '../../ui/Select.tsx'

const words = vi.imports.unknown
const MOST = 30

/** Names of procedures that the catalogue does not know, each asked about once. */
export function UnknownProcedures({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly CheckedRow[]
  chosen: Readonly<Record<string, string>>
  onChoose: (chosen: Record<string, string>) => void
}) {
  const { data } = useQuery('procedures.list', {}, { on: ['procedure'] })
  const lines = data?.lines ?? []
  const names = new Map<string, { name: string; like: string; count: number }>()
  for (const { value: name = '', other: like = '' } of rows.flatMap(({ issues }) =>
    issues.filter(({ code }) => code === 'PROCEDURE_UNKNOWN'),
  )) {
    const found = names.get(fold(name)) ?? { name, like, count: 0 }
    names.set(fold(name), { ...found, count: found.count + 1 })
  }
  if (names.size === 0) return null
  const options = lines.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))
  return (
    <Card title={words.title(names.size)} lead={words.lead}>
      <div className="stack-tight import-unknown">
        {[...names].slice(0, MOST).map(([key, { name, like, count }]) => {
          const near = lines.find(({ code }) => code === like)
          return (
            <div key={key} className="import-unknown-line">
              <div className="grow">
                <div className="strong">{name}</div>
                <div className="soft small">{words.rows(count)}</div>
              </div>
              {near && (
                <Button
                  size="small"
                  icon="check"
                  title={near.name}
                  onClick={() => onChoose({ ...chosen, [key]: near.code })}
                >
                  {words.suggestion(near.name.length > 44 ? `${near.name.slice(0, 43)}…` : near.name)}
                </Button>
              )}
              <Select
                aria-label={`${words.choose}: ${name}`}
                value=""
                placeholder={words.choose}
                options={options}
                onChange={(code) => onChoose({ ...chosen, [key]: code })}
              />
            </div>
          )
        })}
      </div>
    </Card>
  )
}
