import { useState } from 'react'
import {
  OFFICE_CRITERIA,
  OfficeAnswers,
  SERVICE_CRITERIA,
  ServiceAnswers,
} from '../../electron/common/satisfaction/model.ts'
import { kiosk } from '../i18n/kiosk.ts'
import { satisfaction } from '../i18n/satisfaction.ts'
import { Button } from '../ui/Button.tsx'
import { type Answers, RatingQuestions, unanswered } from '../ui/satisfaction/RatingQuestions.tsx'
import { ask } from './ask.ts'

const words = satisfaction.rate

/** The questions the officer asks; the window knows neither dossier nor ticket. */
export function Rating({ onDone }: { onDone: (said: string) => void }) {
  const [service, setService] = useState<Answers>({})
  const [office, setOffice] = useState<Answers | null>(null)
  const [tried, setTried] = useState(false)
  const missing =
    unanswered(SERVICE_CRITERIA, service) + (office === null ? 0 : unanswered(OFFICE_CRITERIA, office))
  const send = async () => {
    setTried(true)
    if (missing > 0) return
    const reply = await ask('rate', {
      service: ServiceAnswers.parse(service),
      office: office && OfficeAnswers.parse(office),
    })
    onDone(reply.ok ? kiosk.page.thanks : kiosk.page.notAsked)
  }
  return (
    <div className="kiosk">
      <main className="kiosk-main">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <RatingQuestions
          title={satisfaction.sections.service}
          criteria={SERVICE_CRITERIA}
          answers={service}
          onAnswer={setService}
        />
        {office === null ? (
          <Button size="large" icon="plus" onClick={() => setOffice({})}>
            {words.more}
          </Button>
        ) : (
          <RatingQuestions
            title={satisfaction.sections.office}
            criteria={OFFICE_CRITERIA}
            answers={office}
            onAnswer={setOffice}
          />
        )}
        {tried && missing > 0 && (
          <p className="kiosk-wrong" role="alert">
            {words.missing(missing)}
          </p>
        )}
        <div className="row kiosk-foot">
          <Button size="large" onClick={() => void ask('setRatingAside', {}).then(() => onDone(''))}>
            {words.decline}
          </Button>
          <Button size="large" tone="primary" icon="check" onClick={() => void send()}>
            {words.send}
          </Button>
        </div>
      </main>
    </div>
  )
}
