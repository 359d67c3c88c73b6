import { useCommand } from '../../app/command.ts'
import { refreshSession, useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import './ChooseCommune.css'
import { Door } from '../../ui/Door.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'

/** First of all screens: what the two ways to begin are, in words an officer knows. */
export function ChooseCommune({ onReal }: { onReal: () => void }) {
  const demo = useCommand('session.setUpDemo')
  const session = useSession()
  const tryDemo = async () => {
    if (await demo.run({})) await refreshSession()
  }
  return (
    <Door
      side={
        <>
          <Brand />
          <p className="choose-promise">{vi.about.lead}</p>
          <div className="door-soft small choose-foot">
            {vi.about.version} {session?.runtime.version}
            {session?.runtime.development && ` · ${vi.about.developmentShort}`}
          </div>
        </>
      }
    >
      <div className="stack">
        <header className="stack-tight">
          <h1>{vi.station.choose.title}</h1>
          <p className="soft">{vi.station.choose.lead}</p>
        </header>
        <ErrorNotice call="session.setUpDemo" error={demo.error} />
        <div className="choose-ways">
          <section>
            <h2>
              {vi.station.choose.demoTitle} <Badge tone="warn">{vi.shell.demo}</Badge>
            </h2>
            <p>{vi.station.choose.demoText}</p>
            <Button size="large" busy={demo.busy} onClick={() => void tryDemo()} autoFocus>
              {demo.busy ? vi.station.choose.demoBusy : vi.station.choose.demoAction}
            </Button>
          </section>
          <section>
            <h2>{vi.station.choose.realTitle}</h2>
            <p>{vi.station.choose.realText}</p>
            <Button size="large" tone="primary" disabled={demo.busy} onClick={onReal}>
              {vi.station.choose.realAction}
            </Button>
          </section>
        </div>
        <p className="soft small">{vi.station.choose.note}</p>
      </div>
    </Door>
  )
}
