import { OTHER_PAPERS, RESULT } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ComponentRow, type Offer } from './ComponentRow.tsx'
import { type DeskComponent, nextMissing } from './desk-components.ts'
import './ComponentList.css'

/** What is no component of the procedure: it has none of the marks of one. */
const NO_COMPONENT: ReadonlySet<string> = new Set([OTHER_PAPERS, RESULT])

export type ComponentListProps = {
  components: readonly DeskComponent[]
  editable: boolean
  selected: number
  onAssign: (component: DeskComponent) => void
  onFiles: (component: DeskComponent, files: File[]) => void
  onView: (component: DeskComponent) => void
  onWithdraw: (component: DeskComponent) => void
  offers: readonly Offer[]
  onReuse: (component: DeskComponent, offer: Offer) => void
  onSecret: (component: DeskComponent) => void
  onCovers: () => void
}

/** The dossier's components with what is digitised; the next missing one is offered. */
export function ComponentList(props: ComponentListProps) {
  const { components, editable, selected, onAssign, onFiles, onView, onWithdraw } = props
  const { offers, onReuse, onSecret, onCovers } = props
  const words = vi.scans.components
  const wanted = components.filter((one) => one.expected)
  const done = wanted.filter((one) => one.document).length
  const next = nextMissing(components)
  return (
    <section className="scan-panel" aria-label={words.title}>
      <header className="scan-panel-head">
        <h2 className="grow">{words.title}</h2>
        {editable && wanted.length > 0 && (
          <IconButton icon="print" label={vi.scans.bench.cover.print} onClick={onCovers} />
        )}
        {wanted.length > 0 && (
          <span title={words.progress(done, wanted.length)}>
            <Badge tone={next ? 'neutral' : 'good'} {...(next ? {} : { icon: 'check' as const })}>
              {`${done}/${wanted.length}`}
            </Badge>
          </span>
        )}
      </header>
      <ul className="scan-components">
        {components.every((one) => NO_COMPONENT.has(one.code)) && (
          <li className="scan-component-none soft small">{words.none}</li>
        )}
        {components.map((component) => {
          const offer = offers.find((one) => one.component === component.code) ?? null
          return (
            <ComponentRow
              key={component.code}
              offer={offer}
              firstOffer={offer !== null && offer === offers[0]}
              onReuse={() => offer && onReuse(component, offer)}
              onSecret={NO_COMPONENT.has(component.code) ? undefined : () => onSecret(component)}
              component={component}
              next={component === next}
              editable={editable}
              selected={selected}
              onAssign={() => onAssign(component)}
              onFiles={(files) => onFiles(component, files)}
              onView={() => onView(component)}
              onWithdraw={() => onWithdraw(component)}
            />
          )
        })}
      </ul>
    </section>
  )
}
