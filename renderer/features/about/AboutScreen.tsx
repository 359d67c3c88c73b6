import { useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'

/** What this program is, what it runs on, whose counter it is, and which law it follows. */
export function AboutScreen() {
  const session = useSession()
  if (!session) return null
  const { runtime, commune, station } = session
  return (
    <Page title={vi.about.title} lead={vi.about.lead} width="narrow">
      {runtime.development && (
        <Banner tone="warn" title={vi.about.developmentTitle}>
          {vi.about.developmentText}
        </Banner>
      )}
      <Card title={vi.about.product} actions={runtime.development && <Badge tone="warn">DEV</Badge>}>
        <Facts
          facts={[
            { name: vi.about.version, value: `${vi.shell.product} ${runtime.version}` },
            {
              name: vi.about.runtime,
              value: `Electron ${runtime.electron} · Chromium ${runtime.chrome} · Node ${runtime.node}`,
            },
            { name: vi.about.licence, value: vi.about.licenceText },
            { name: vi.about.data, value: vi.about.dataText },
          ]}
        />
      </Card>
      {commune && station && (
        <Card title={vi.about.counter}>
          <Facts
            facts={[
              { name: vi.about.commune, value: `${commune.name}, ${commune.provinceName}` },
              { name: vi.about.office, value: commune.officeName },
              { name: vi.about.agencyId, value: commune.agencyId },
              { name: vi.about.station, value: station.code },
              { name: vi.about.upstream, value: commune.upstreamName },
            ]}
          />
        </Card>
      )}
      <Card title={vi.about.law}>
        <div className="stack">
          <ul className="stack-tight">
            {vi.about.laws.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
          <p className="soft">{vi.about.lawNote}</p>
        </div>
      </Card>
    </Page>
  )
}
