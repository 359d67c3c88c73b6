import type { OutputOf } from '../../../electron/common/contract.ts'
import type { DossierComponent } from '../../../electron/common/dossiers/model.ts'
import { OTHER_PAPERS, type ScanDocument } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'

export type DeskComponent = {
  code: string
  name: string
  document: ScanDocument | null
  /** The number key that assigns to it; null beyond the ninth and for what is not scanned. */
  key: string | null
  /** Handed in with this dossier, so that a scan is waited for. */
  expected: boolean
  /** Only shown and given back: nothing is to be assigned. */
  showOnly: boolean
}

/** The components of a dossier with their documents, keys and "other papers" at the end under key 0. */
export function deskComponents(
  desk: Pick<OutputOf<'scans.desk'>, 'components' | 'documents'>,
  brought: readonly DossierComponent[],
): DeskComponent[] {
  const documentOf = (code: string) => desk.documents.find((one) => one.component === code) ?? null
  let last = 0
  const asked = desk.components.map(({ code, name, showOnly }): DeskComponent => {
    const facts = brought.find((one) => one.code === code)
    const handedIn = !facts || (!facts.notNeeded && facts.originals + facts.copies > 0)
    if (!showOnly) last += 1
    return {
      code,
      name,
      showOnly,
      document: documentOf(code),
      key: showOnly || last > 9 ? null : String(last),
      expected: !showOnly && handedIn,
    }
  })
  const other: DeskComponent = {
    code: OTHER_PAPERS,
    name: vi.scans.components.other,
    document: documentOf(OTHER_PAPERS),
    key: '0',
    expected: false,
    showOnly: false,
  }
  return [...asked, other]
}

/** The component whose scan is waited for next, or null when all are there. */
export function nextMissing(components: readonly DeskComponent[]): DeskComponent | null {
  return components.find((one) => one.expected && !one.document) ?? null
}
