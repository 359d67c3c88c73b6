import type { Review, ReviewField } from '../../../electron/common/closings/review.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import type { Decision, Decisions } from './decisions.ts'
import { saidOf } from './review-words.ts'

const words = vi.evening.review

type ReviewTableProps = {
  review: Review
  decisions: Decisions
  /** What is left open is pointed out. */
  tried: boolean
  onDecide: (decisions: Decisions) => void
}

/** Both sides of a dossier, who was there and when, and each field in which they differ with what is chosen of it. */
export function ReviewTable({ review, decisions, tried, onDecide }: ReviewTableProps) {
  const { ours, theirs, fields, verb } = review
  const theirLast = theirs?.acts.at(-1)
  const decide = ({ choice }: ReviewField, decision: Decision) =>
    choice && onDecide({ ...decisions, [choice]: decision })
  return (
    <table className="review">
      <thead>
        <tr>
          <th />
          <th scope="col">
            {words.ours}
            <small>{words.by(ours.officerName, words.verbs[verb] ?? verb, momentText(ours.at))}</small>
          </th>
          <th scope="col">
            {words.theirs}
            {theirLast && (
              <small>
                {words.by(
                  [theirLast.actor, words.station(theirLast.stationCode)].filter(Boolean).join(', '),
                  words.verbs[theirLast.verb] ?? theirLast.verb,
                  momentText(theirLast.at),
                )}
              </small>
            )}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className={theirs && theirs.status !== ours.status ? 'review-differs' : undefined}>
          <th scope="row">{words.status}</th>
          <td>{words.statuses[ours.status]}</td>
          <td>{theirs ? words.statuses[theirs.status] : '—'}</td>
        </tr>
        {fields.map((field) => (
          <FieldRow
            key={field.field}
            field={field}
            decision={field.choice ? decisions[field.choice] : undefined}
            tried={tried}
            onDecide={(decision) => decide(field, decision)}
          />
        ))}
      </tbody>
    </table>
  )
}

type FieldRowProps = {
  field: ReviewField
  decision: Decision | undefined
  tried: boolean
  onDecide: (decision: Decision) => void
}

function FieldRow({ field, decision, tried, onDecide }: FieldRowProps) {
  const name = words.fields[field.field] ?? field.field
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
  const side = (which: 'ours' | 'theirs') => {
    const value = field[which]
    const said = saidOf(field, value)
    if (field.choice === null) return <span className="review-value">{said}</span>
    return (
      <label className="review-choice">
        <input
          type="radio"
          name={field.field}
          checked={decision?.side === which}
          onChange={() => onDecide({ side: which, text: textOf(value) })}
        />
        <span className="review-value">{said}</span>
      </label>
    )
  }
  return (
    <>
      <tr className="review-differs">
        <th scope="row">
          {name}
          {tried && field.choice !== null && !decision && (
            <span className="review-open">
              <Icon name="warning" size={16} />
            </span>
          )}
        </th>
        <td>{side('ours')}</td>
        <td>{side('theirs')}</td>
      </tr>
      <tr className="review-third">
        <td />
        <td colSpan={2}>
          {field.choice === null ? (
            <small className="soft">{field.field === 'dueAt' ? words.computed : words.fixed}</small>
          ) : (
            <label className="review-choice">
              <input
                type="radio"
                name={field.field}
                checked={decision?.side === 'typed'}
                onChange={() => onDecide({ side: 'typed', text: '' })}
              />
              <span>{words.other}</span>
              {decision?.side === 'typed' && (
                <TextInput
                  autoFocus
                  aria-label={`${name}: ${words.other}`}
                  maxLength={1000}
                  value={decision.text}
                  onChange={(text) => onDecide({ side: 'typed', text })}
                />
              )}
            </label>
          )}
        </td>
      </tr>
    </>
  )
}
