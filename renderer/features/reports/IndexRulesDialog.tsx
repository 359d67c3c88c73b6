import { useState } from 'react'
import type { IndexLine } from '../../../electron/common/reports/api.ts'
import { IndicatorRule } from '../../../electron/common/reports/index-766.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { numberFrom, shown } from '../../ui/typed-number.ts'

const words = vi.reports.index

type Typed = { points: string; target: string; confirmed: boolean }

/** Points and thresholds of the index, as an administrator has read them where they are laid down. */
export function IndexRulesDialog({ lines, onClose }: { lines: readonly IndexLine[]; onClose: () => void }) {
  const save = useCommand('reports.setIndexRule')
  const [wrong, setWrong] = useState(false)
  const [typed, setTyped] = useState<Record<string, Typed>>(() =>
    Object.fromEntries(
      lines.map(({ id, points, target, confirmed }) => [
        id,
        { points: shown(points), target: shown(target), confirmed },
      ]),
    ),
  )
  const change = (id: string, part: Partial<Typed>) =>
    setTyped({ ...typed, [id]: { ...typed[id]!, ...part } })
  const submit = async () => {
    const rules = lines.map((line) => {
      const { points, target, confirmed } = typed[line.id]!
      const meant = { points: numberFrom(points), target: numberFrom(target), confirmed }
      return { line, rule: IndicatorRule.safeParse(meant) }
    })
    setWrong(rules.some(({ rule }) => !rule.success))
    if (rules.some(({ rule }) => !rule.success)) return
    for (const { line, rule } of rules) {
      const { points, target, confirmed } = rule.data!
      if (points === line.points && target === line.target && confirmed === line.confirmed) continue
      if (!(await save.run({ indicator: line.id, rule: rule.data! }))) return
    }
    notify({ tone: 'good', text: words.rulesSaved })
    onClose()
  }
  return (
    <FormDialog
      title={words.rulesTitle}
      size="wide"
      submit={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <table className="list-table reports-rules">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.points}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.confirmed}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {(['points', 'target'] as const).map((key) => (
                <td key={key}>
                  <TextInput
                    className="number"
                    inputMode="decimal"
                    aria-label={`${words[key]}: ${name}`}
                    value={typed[id]![key]}
                    onChange={(text) => change(id, { [key]: text })}
                  />
                </td>
              ))}
              <td>
                <Checkbox checked={typed[id]!.confirmed} onChange={(confirmed) => change(id, { confirmed })}>
                  {words.confirmed}
                </Checkbox>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong && <Banner tone="bad">{words.rulesWrong}</Banner>}
      <ErrorNotice call="reports.setIndexRule" error={save.error} />
    </FormDialog>
  )
}
