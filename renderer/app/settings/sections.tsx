import type { ComponentType } from 'react'
import { ProfileSection } from '../../features/station/ProfileSection.tsx'
import { RecoverySection } from '../../features/station/RecoverySection.tsx'
import { vi } from '../../i18n/vi.ts'

/** The pages of the settings screen, one line each; every one saves by itself. */
export const sections: readonly { key: string; label: string; component: ComponentType }[] = [
  { key: 'station', label: vi.station.profile.title, component: ProfileSection },
  { key: 'recovery', label: vi.station.recovery.title, component: RecoverySection },
]
