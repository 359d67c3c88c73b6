import type { OutputOf } from '../../../electron/common/contract.ts'
import type { Score } from '../../../electron/common/satisfaction/api.ts'
import type { Criterion } from '../../../electron/common/satisfaction/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'

const { screen: words, questions } = vi.satisfaction
type Shown = OutputOf<'satisfaction.results'>

/** The months in figures: in all, by criterion, by officer, by procedure. */
export function Results({ results }: { results: Shown }) {
  const { all, asked, criteria, officers, procedures, least } = results
  const { figures } = words
  return (
    <>
      <dl className="satisfaction-figures">
        <Figure name={figures.ratings} value={String(all.ratings)} />
        <Figure name={figures.asked} value={String(asked)} />
        <Figure name={figures.points} value={decimal(all.points)} />
        <Figure name={figures.satisfied} value={share(all.points)} />
        <Figure name={figures.band} value={all.band ?? '—'} />
      </dl>
      <Card title={words.criteria} flush>
        <table className="list-table">
          <thead>
            <tr>
              <th>{words.criterion}</th>
              <th>{words.answersCount}</th>
              <th>{words.mean}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ criterion, answers, mean }) => (
              <tr key={criterion}>
                <td>{questions[criterion as Criterion]}</td>
                <td className="number">{answers}</td>
                <td className="number">{decimal(mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Scores
        title={words.officers}
        head={words.officer}
        least={least}
        rows={officers.map((one) => ({ key: one.officerId, name: one.name || words.elsewhere, score: one }))}
      />
      <Scores
        title={words.procedures}
        head={words.procedure}
        least={least}
        rows={procedures.map((one) => ({ key: one.code, name: one.name || one.code, score: one }))}
      />
    </>
  )
}

type ScoresProps = {
  title: string
  head: string
  least: number
  rows: readonly { key: string; name: string; score: Score }[]
}

function Scores({ title, head, least, rows }: ScoresProps) {
  if (rows.length === 0) return null
  return (
    <Card title={title} flush>
      <table className="list-table">
        <thead>
          <tr>
            <th>{head}</th>
            <th>{words.figures.ratings}</th>
            <th>{words.figures.points}</th>
            <th>{words.figures.satisfied}</th>
            <th>{words.figures.band}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, score }) => (
            <tr key={key}>
              <td>{name}</td>
              <td className="number">{score.ratings}</td>
              {score.points === null ? (
                <td colSpan={3} className="soft">
                  {words.few(least)}
                </td>
              ) : (
                <>
                  <td className="number">{decimal(score.points)}</td>
                  <td className="number">{share(score.points)}</td>
                  <td>{score.band}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{value}</dd>
    </div>
  )
}

const decimal = (value: number | null) => (value === null ? '—' : value.toFixed(2).replace('.', ','))
const share = (points: number | null) =>
  points === null ? '—' : `${((points / 18) * 100).toFixed(1).replace('.', ',')} %`
