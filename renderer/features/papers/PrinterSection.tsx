import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { PrinterChoice } from '../../ui/paper/PrinterChoice.tsx'

/** The settings page of this PC's printers. */
export function PrinterSection() {
  return (
    <Card title={vi.papers.printers.title} lead={vi.papers.printers.lead}>
      <PrinterChoice />
    </Card>
  )
}
