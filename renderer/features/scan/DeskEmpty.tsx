import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type DeskComponent, nextMissing } from './desk-components.ts'

export type DeskEmptyProps = {
  components: readonly DeskComponent[]
  editable: boolean
  hasScanner: boolean
  onOpenDossier: () => void
}

/** No page on the desk: all done, or how to get one here. */
export function DeskEmpty({ components, editable, hasScanner, onOpenDossier }: DeskEmptyProps) {
  const words = vi.scans.desk
  const done = components.some((one) => one.document) && nextMissing(components) === null
  if (done) {
    return (
      <EmptyState
        icon="check"
        title={words.doneTitle}
        actions={
          <Button icon="folder" onClick={onOpenDossier}>
            {vi.scans.openDossier}
          </Button>
        }
      >
        {words.doneText}
      </EmptyState>
    )
  }
  if (!editable) {
    return (
      <EmptyState icon="scan" title={words.noneTitle}>
        {words.noneText}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={hasScanner ? 'scan' : 'download'} title={words.emptyTitle}>
      {hasScanner ? words.emptyScan : words.emptyFiles}
      <br />
      <span className="small">{vi.scans.files.dropHint}</span>
    </EmptyState>
  )
}
