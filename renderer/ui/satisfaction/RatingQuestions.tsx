import { useId } from 'react'
import type { Criterion, Points } from '../../../electron/common/satisfaction/model.ts'
import { satisfaction as words } from '../../i18n/satisfaction.ts'
import './rating.css'

const ANSWERS: readonly Points[] = [2, 1, 0]
export type Answers = Partial<Record<Criterion, Points>>

export type RatingQuestionsProps = {
  title: string
  criteria: readonly Criterion[]
  answers: Answers
  onAnswer: (answers: Answers) => void
}

/** One line a question with three large answers to touch; arrow keys choose among them. */
export function RatingQuestions({ title, criteria, answers, onAnswer }: RatingQuestionsProps) {
  const group = useId()
  return (
    <section className="rating">
      <h3>{title}</h3>
      {criteria.map((criterion) => (
        <div
          key={criterion}
          className="rating-line"
          role="radiogroup"
          aria-label={words.questions[criterion]}
        >
          <span className="grow">{words.questions[criterion]}</span>
          <div className="rating-answers">
            {ANSWERS.map((points) => (
              <label key={points} className={`rating-answer rating-${points}`}>
                <input
                  type="radio"
                  name={`${group}-${criterion}`}
                  checked={answers[criterion] === points}
                  onChange={() => onAnswer({ ...answers, [criterion]: points })}
                />
                {words.answers[points]}
              </label>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** How many of these questions have no answer yet. */
export function unanswered(criteria: readonly Criterion[], answers: Answers): number {
  return criteria.filter((criterion) => answers[criterion] === undefined).length
}
