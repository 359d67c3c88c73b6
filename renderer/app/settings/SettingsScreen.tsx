import { useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { ScreenProps } from '../routes.ts'
import { useSession } from '../session.ts'
import { sections } from './sections.tsx'

/** What an administrator decides for this commune and this PC. */
export function SettingsScreen({ params }: ScreenProps<'settings'>) {
  const demo = useSession()?.commune?.demo ?? false
  const shown = sections.filter(({ only }) => !only || (only === 'demo') === demo)
  const [key, setKey] = useState(params.section ?? sections[0]!.key)
  const Section = (shown.find((section) => section.key === key) ?? shown[0]!).component
  return (
    <Page title={vi.shell.screens.settings} width="narrow">
      <Tabs
        label={vi.shell.screens.settings}
        value={key}
        onChange={setKey}
        tabs={shown.map((section) => ({ value: section.key, label: section.label }))}
      />
      <Section />
    </Page>
  )
}
