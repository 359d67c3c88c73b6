import { CapForm } from './CapForm.tsx'
import { EnrolSection } from './EnrolSection.tsx'
import { ScheduleForm } from './ScheduleForm.tsx'

/** The settings page of the shared system: whom this PC sends to, when by itself, and how long it may go without. */
export function SharedSection() {
  return (
    <div className="stack">
      <EnrolSection />
      <ScheduleForm />
      <CapForm />
    </div>
  )
}
