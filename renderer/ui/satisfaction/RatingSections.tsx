import type { ReactNode } from 'react'
import { OFFICE_CRITERIA, SERVICE_CRITERIA } from '../../../electron/common/satisfaction/model.ts'
import { satisfaction } from '../../i18n/satisfaction.ts'
import { RatingQuestions } from './RatingQuestions.tsx'
import type { useRating } from './use-rating.ts'

const words = satisfaction.sections

type Props = {
  rating: ReturnType<typeof useRating>
  /** Between the two: how the questions about the office are asked for. */
  children: ReactNode
}

/** The questions about the service, and about the office where they were asked for. */
export function RatingSections({ rating: { service, office, setService, setOffice }, children }: Props) {
  return (
    <>
      <RatingQuestions
        title={words.service}
        criteria={SERVICE_CRITERIA}
        answers={service}
        onAnswer={setService}
      />
      {children}
      {office !== null && (
        <RatingQuestions
          title={words.office}
          criteria={OFFICE_CRITERIA}
          answers={office}
          onAnswer={setOffice}
        />
      )}
    </>
  )
}
