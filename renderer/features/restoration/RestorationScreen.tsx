import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { Page } from '../../ui/Page.tsx'
import { DeclareCard } from './DeclareCard.tsx'
import { ReportCards } from './ReportCards.tsx'
import './restoration.css'

/** A register that was put back to an older copy: what the officer has to say, and what came back. */
export function RestorationScreen() {
  return (
    <Page title={vi.restoration.title} width="narrow">
      <RestorationSection />
    </Page>
  )
}

/** The same as a page of the settings, where the administrator finds it before anything has been noticed. */
export function RestorationSection() {
  const { data, error } = useQuery('restoration.state', {}, { on: ['restoration', 'delivery', 'sync'] })
  const words = vi.restoration
  const state = data?.restoration
  return (
    <div className="stack">
      <ErrorNotice call="restoration.state" error={error} />
      {data && (
        <Card title={words.here} lead={words.lead}>
          <Facts
            facts={[
              {
                name: words.lastReceived,
                value: data.lastReceivedAt ? <MomentText at={data.lastReceivedAt} /> : words.none,
              },
              { name: words.lastNo, value: <span className="number">{data.lastNo ?? words.none}</span> },
            ]}
          />
        </Card>
      )}
      {state?.state === 'declared' && (
        <Banner
          tone="warn"
          title={words.declared.title}
          actions={<Button onClick={() => go('closing')}>{words.declared.go}</Button>}
        >
          {words.declared.text}
        </Banner>
      )}
      {data && state && <ReportCards restoration={state} lostNos={data.lostNos} />}
      {data && state?.state !== 'declared' && <DeclareCard behind={state?.state === 'behind'} />}
    </div>
  )
}
