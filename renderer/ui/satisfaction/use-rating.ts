import { useState } from 'react'
import {
  OFFICE_CRITERIA,
  OfficeAnswers,
  SERVICE_CRITERIA,
  ServiceAnswers,
} from '../../../electron/common/satisfaction/model.ts'
import { type Answers, unanswered } from './RatingQuestions.tsx'

/** The answers as they are touched, and whether one is missing; nothing of them is kept. */
export function useRating() {
  const [service, setService] = useState<Answers>({})
  // Null: nothing was asked about the office.
  const [office, setOffice] = useState<Answers | null>(null)
  const [tried, setTried] = useState(false)
  const missing =
    unanswered(SERVICE_CRITERIA, service) + (office === null ? 0 : unanswered(OFFICE_CRITERIA, office))
  return {
    service,
    office,
    setService,
    setOffice,
    tried,
    /** Questions left out when it was to be sent; 0 before. */
    missing: tried ? missing : 0,
    /** What was answered; null while a question is left out, and then it is said. */
    finish: () => {
      setTried(true)
      if (missing > 0) return null
      return { service: ServiceAnswers.parse(service), office: office && OfficeAnswers.parse(office) }
    },
    /** The next one: about the office as well if this one was. */
    begin: () => {
      setService({})
      setOffice(office && {})
      setTried(false)
    },
  }
}
