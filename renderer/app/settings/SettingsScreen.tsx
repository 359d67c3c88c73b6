import { useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { sections } from './sections.tsx'

/** What an administrator decides for this commune and this PC. */
export function SettingsScreen() {
  const [key, setKey] = useState(sections[0]!.key)
  const Section = (sections.find((section) => section.key === key) ?? sections[0]!).component
  return (
    <Page title={vi.shell.screens.settings} width="narrow">
      <Tabs
        label={vi.shell.screens.settings}
        value={key}
        onChange={setKey}
        tabs={sections.map((section) => ({ value: section.key, label: section.label }))}
      />
      <Section />
    </Page>
  )
}
