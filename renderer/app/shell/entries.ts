import type { Role } from '../../../electron/common/api-spec.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { ScreenName } from '../routes.ts'

export type Entry = {
  screen: ScreenName
  icon: IconName
  keys?: string
  /** Who sees it; absent: everybody. */
  roles?: readonly Role[]
}

/** The navigation from top to bottom. An entry shows once its screen stands in screens.tsx. */
export const navigation: readonly { group: 'work' | 'keep'; entries: readonly Entry[] }[] = [
  {
    group: 'work',
    entries: [
      { screen: 'home', icon: 'home', keys: 'F4' },
      { screen: 'intake', icon: 'intake', keys: 'F2', roles: ['officer', 'administrator'] },
      { screen: 'register', icon: 'register', keys: 'F3' },
      { screen: 'dashboard', icon: 'chart', keys: 'Ctrl+B', roles: ['leader', 'administrator'] },
      { screen: 'filings', icon: 'link', roles: ['officer', 'leader', 'administrator'] },
      { screen: 'guidance', icon: 'about', roles: ['officer', 'leader', 'administrator'] },
      { screen: 'petitions', icon: 'phone' },
      { screen: 'scan', icon: 'scan', roles: ['officer', 'specialist'] },
      { screen: 'sign', icon: 'sign', keys: 'Ctrl+K', roles: ['officer', 'specialist'] },
      { screen: 'post', icon: 'mail', roles: ['officer'] },
      { screen: 'certifications', icon: 'procedures', roles: ['officer', 'specialist', 'leader'] },
      { screen: 'payments', icon: 'money', roles: ['officer', 'leader', 'administrator'] },
      { screen: 'print-queue', icon: 'print', keys: 'F9' },
      { screen: 'books', icon: 'folder', keys: 'F10' },
      { screen: 'inbox', icon: 'building' },
      { screen: 'reports', icon: 'file', roles: ['officer', 'head', 'leader', 'administrator'] },
      { screen: 'overrides', icon: 'sign', roles: ['leader', 'administrator'] },
      { screen: 'closing', icon: 'closing', roles: ['officer', 'leader', 'administrator'] },
    ],
  },
  {
    group: 'keep',
    entries: [
      { screen: 'delegations', icon: 'person' },
      { screen: 'imports', icon: 'download', roles: ['officer', 'administrator'] },
      { screen: 'procedures', icon: 'procedures' },
      { screen: 'calendar', icon: 'calendar' },
      { screen: 'accounts', icon: 'accounts', roles: ['administrator'] },
      { screen: 'settings', icon: 'settings', roles: ['administrator'] },
      { screen: 'about', icon: 'about' },
    ],
  },
]

/** What this role finds in the navigation, of the screens that exist. */
export function entriesFor(role: Role, exists: (screen: ScreenName) => boolean): typeof navigation {
  return navigation.map(({ group, entries }) => ({
    group,
    entries: entries.filter((entry) => exists(entry.screen) && (!entry.roles || entry.roles.includes(role))),
  }))
}
