import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ComponentRow } from './ComponentRow.tsx'
import { type DeskComponent, nextMissing } from './desk-components.ts'
import './ComponentList.css'

export type ComponentListProps = {
  components: readonly DeskComponent[]
  editable: boolean
  selected: number
  onAssign: (component: DeskComponent) => void
  onFiles: (component: DeskComponent, files: File[]) => void
  onView: (component: DeskComponent) => void
  onWithdraw: (component: DeskComponent) => void
}

/** The dossier's components with what is digitised; the next missing one is offered. */
export function ComponentList(props: ComponentListProps) {
  const { components, editable, selected, onAssign, onFiles, onView, onWithdraw } = props
  const words = vi.scans.components
  const wanted = components.filter((one) => one.expected)
  const done = wanted.filter((one) => one.document).length
  const next = nextMissing(components)
  return (
    <section className="scan-panel" aria-label={words.title}>
      <header className="scan-panel-head">
        <h2 className="grow">{words.title}</h2>
        {wanted.length > 0 && (
          <span title={words.progress(done, wanted.length)}>
            <Badge tone={next ? 'neutral' : 'good'} {...(next ? {} : { icon: 'check' as const })}>
              {`${done}/${wanted.length}`}
            </Badge>
          </span>
        )}
      </header>
      <ul className="scan-components">
        {components.length === 1 && <li className="scan-component-none soft small">{words.none}</li>}
        {components.map((component) => (
          <ComponentRow
            key={component.code}
            component={component}
            next={component === next}
            editable={editable}
            selected={selected}
            onAssign={() => onAssign(component)}
            onFiles={(files) => onFiles(component, files)}
            onView={() => onView(component)}
            onWithdraw={() => onWithdraw(component)}
          />
        ))}
      </ul>
    </section>
  )
}
