import type { ComponentType } from 'react'
import { AboutScreen } from '../features/about/AboutScreen.tsx'
import { AccountsScreen } from '../features/accounts/AccountsScreen.tsx'
import { IntakeScreen } from '../features/intake/IntakeScreen.tsx'
import type { Routes, ScreenName } from './routes.ts'
import { SettingsScreen } from './settings/SettingsScreen.tsx'

export type ScreenProps<S extends ScreenName> = { params: Routes[S] }

/** The component behind each screen, one line a feature. A screen without a line is not in the navigation. */
export const screens: { [S in ScreenName]?: ComponentType<ScreenProps<S>> } = {
  about: AboutScreen,
  accounts: AccountsScreen,
  intake: IntakeScreen,
  settings: SettingsScreen,
}
