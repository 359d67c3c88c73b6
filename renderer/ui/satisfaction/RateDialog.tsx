import { useState } from 'react'
import {
  OFFICE_CRITERIA,
  OfficeAnswers,
  SERVICE_CRITERIA,
  ServiceAnswers,
} from '../../../electron/common/satisfaction/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { notify } from '../notify.ts'
import { type Answers, RatingQuestions, unanswered } from './RatingQuestions.tsx'

const words = vi.satisfaction

/** The questions on the screen turned to the citizen, or read out on the telephone; without a word of the dossier. */
export function RateDialog({ ticket, onClose }: { ticket: string; onClose: () => void }) {
  const rate = useCommand('satisfaction.rate')
  const decline = useCommand('satisfaction.decline')
  const [service, setService] = useState<Answers>({})
  const [office, setOffice] = useState<Answers | null>(null)
  const [tried, setTried] = useState(false)
  const missing =
    unanswered(SERVICE_CRITERIA, service) + (office === null ? 0 : unanswered(OFFICE_CRITERIA, office))
  const send = async () => {
    setTried(true)
    if (missing > 0) return
    const sent = await rate.run({
      ticket,
      service: ServiceAnswers.parse(service),
      office: office && OfficeAnswers.parse(office),
    })
    if (!sent) return
    notify({ tone: 'good', text: words.rate.thanks })
    onClose()
  }
  return (
    <Dialog
      title={words.rate.title}
      size="wide"
      onClose={onClose}
      closable={!rate.busy}
      actions={
        <>
          <Button
            size="large"
            onClick={async () => {
              await decline.run({ ticket })
              onClose()
            }}
          >
            {words.rate.decline}
          </Button>
          <Button size="large" tone="primary" icon="check" busy={rate.busy} onClick={() => void send()}>
            {words.rate.send}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{words.rate.lead}</p>
        <RatingQuestions
          title={words.sections.service}
          criteria={SERVICE_CRITERIA}
          answers={service}
          onAnswer={setService}
        />
        {office === null ? (
          <div>
            <Button size="large" icon="plus" onClick={() => setOffice({})}>
              {words.rate.more}
            </Button>
          </div>
        ) : (
          <RatingQuestions
            title={words.sections.office}
            criteria={OFFICE_CRITERIA}
            answers={office}
            onAnswer={setOffice}
          />
        )}
        {tried && missing > 0 && <Banner tone="bad">{words.rate.missing(missing)}</Banner>}
        <ErrorNotice call="satisfaction.rate" error={rate.error} />
      </div>
    </Dialog>
  )
}
