import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { go, type ScreenName, useRoute } from '../routes.ts'
import { screens } from '../screens.tsx'
import { useOfficer } from '../session.ts'
import { Mark } from '../../ui/Mark.tsx'
import { entriesFor } from './entries.ts'
import { LinkState } from './LinkState.tsx'
import './Navigation.css'

/* Under which entry a screen without one of its own is shown. */
const PARENT: Partial<Record<ScreenName, ScreenName>> = {
  dossier: 'register',
  correction: 'register',
  late: 'register',
  reconciliation: 'register',
  'shelf-check': 'register',
  'take-over': 'register',
  satisfaction: 'reports',
  inspections: 'reports',
  inspection: 'reports',
  views: 'reports',
  improvement: 'procedures',
  listing: 'procedures',
  boards: 'procedures',
  camera: 'scan',
  petition: 'petitions',
  'petition-intake': 'petitions',
  'petition-report': 'petitions',
}

export function Navigation() {
  const { screen } = useRoute()
  const { role } = useOfficer()
  const here = PARENT[screen] ?? screen
  return (
    <nav className="nav" aria-label={vi.shell.navigation}>
      <div className="nav-brand">
        <Mark />
        <span>{vi.shell.product}</span>
      </div>
      {entriesFor(role, (name) => name in screens).map(({ group, entries }) => (
        <div key={group} className="nav-group">
          {entries.length > 0 && <div className="nav-title">{vi.shell.groups[group]}</div>}
          {entries.map((entry) => (
            <button
              key={entry.screen}
              type="button"
              className="nav-entry"
              aria-current={entry.screen === here ? 'page' : undefined}
              aria-keyshortcuts={entry.keys}
              title={vi.shell.screens[entry.screen]}
              onClick={() => go(...([entry.screen] as ['home']))}
            >
              <Icon name={entry.icon} size={21} />
              <span className="grow clip">{vi.shell.screens[entry.screen]}</span>
              {entry.keys && <Kbd keys={entry.keys} />}
            </button>
          ))}
        </div>
      ))}
      <div className="nav-foot">
        <LinkState />
      </div>
    </nav>
  )
}
