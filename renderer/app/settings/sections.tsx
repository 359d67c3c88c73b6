import type { ComponentType } from 'react'
import { SharedSection } from '../../features/closing/SharedSection.tsx'
import { AgencySection } from '../../features/papers/AgencySection.tsx'
import { RemindersSection } from '../../features/home/RemindersSection.tsx'
import { CausesSection } from '../../features/lateness/CausesSection.tsx'
import { PrinterSection } from '../../features/papers/PrinterSection.tsx'
import { SatisfactionSection } from '../../features/satisfaction/SatisfactionSection.tsx'
import { RulesSection } from '../../features/petitions/RulesSection.tsx'
import { SourceSection } from '../../features/signatures/SourceSection.tsx'
import { ProfileSection } from '../../features/station/ProfileSection.tsx'
import { RecoverySection } from '../../features/station/RecoverySection.tsx'
import { TrialSection } from '../../features/station/TrialSection.tsx'
import { SourcesSection } from '../../features/scan/sources/SourcesSection.tsx'
import { RestorationSection } from '../../features/restoration/RestorationScreen.tsx'
import { vi } from '../../i18n/vi.ts'

/** The pages of the settings screen, one line each; every one saves by itself. */
export const sections: readonly {
  key: string
  label: string
  component: ComponentType
  /** Shown in the demo commune only, or in a real one only. */
  only?: 'demo' | 'real'
}[] = [
  { key: 'station', label: vi.station.profile.title, component: ProfileSection },
  { key: 'agency', label: vi.agency.title, component: AgencySection },
  { key: 'reminders', label: vi.reminders.title, component: RemindersSection },
  { key: 'petitions', label: vi.petitions.settings.title, component: RulesSection },
  { key: 'late-causes', label: vi.lateness.causes.title, component: CausesSection },
  { key: 'printers', label: vi.papers.printers.title, component: PrinterSection },
  { key: 'scanners', label: vi.scans.sources.section, component: SourcesSection },
  { key: 'signatures', label: vi.signatures.source.title, component: SourceSection },
  { key: 'satisfaction', label: vi.satisfaction.settings.title, component: SatisfactionSection },
  { key: 'shared', label: vi.sync.enrol.title, component: SharedSection },
  { key: 'restoration', label: vi.restoration.title, component: RestorationSection },
  { key: 'recovery', label: vi.station.recovery.title, component: RecoverySection, only: 'real' },
  { key: 'trial', label: vi.station.trial.title, component: TrialSection, only: 'demo' },
]
