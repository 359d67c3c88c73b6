import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notices } from '../../ui/Notices.tsx'
import { back, useCanGoBack } from '../routes.ts'
import { useSession } from '../session.ts'
import { Clock } from '../Clock.tsx'
import './TopBar.css'

export type TopBarProps = { onHelp: () => void; onLock: () => void; onChangePassword: () => void }

/** Where we are, who sits here, what time it is; help and lock within reach of the mouse. */
export function TopBar({ onHelp, onLock, onChangePassword }: TopBarProps) {
  const session = useSession()
  const canGoBack = useCanGoBack()
  if (!session?.officer) return null
  const { officer, commune, station } = session
  return (
    <header className="topbar">
      <IconButton icon="back" label={vi.shell.back} keys="Esc" disabled={!canGoBack} onClick={back} />
      <div className="topbar-where grow">
        <div className="topbar-place grow">
          <div className="topbar-commune">
            <span className="strong clip" title={commune?.name}>
              {commune?.name}
            </span>
            {station && station.index > 0 && <Badge>{vi.shell.station(station.index)}</Badge>}
            {commune?.demo && (
              <span title={vi.shell.demoHint}>
                <Badge tone="warn">{vi.shell.demo}</Badge>
              </span>
            )}
          </div>
          <span className="soft small clip" title={commune?.officeName}>
            {commune?.officeName}
          </span>
        </div>
        <Clock />
        {/* Here nothing is pressed. */}
        <Notices />
      </div>
      <button
        type="button"
        className="topbar-officer"
        title={vi.shell.changePassword}
        onClick={onChangePassword}
      >
        <Icon name="person" size={22} />
        <span>
          <span className="strong clip">{officer.name}</span>
          <span className="soft small clip">{vi.shell.roles[officer.role]}</span>
        </span>
      </button>
      <IconButton icon="help" label={vi.shell.help} keys="F1" onClick={onHelp} />
      <Button icon="lock" keys="Ctrl+L" onClick={onLock}>
        {vi.shell.lock}
      </Button>
    </header>
  )
}
