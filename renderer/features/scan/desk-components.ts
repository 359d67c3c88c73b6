import type { OutputOf } from '../../../electron/common/contract.ts'
import type { DossierComponent } from '../../../electron/common/dossiers/model.ts'
import type { NoScan } from '../../../electron/common/scans/bench-model.ts'
import { OTHER_PAPERS, RESULT, type ScanDocument } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'

export type DeskComponent = {
  code: string
  name: string
  document: ScanDocument | null
  /** The number key that assigns to it; null beyond the ninth and for what is not scanned. */
  key: string | null
  /** Handed in with this dossier, so that a scan is waited for. */
  expected: boolean
  /** Why nothing is to be assigned: shown only, secret, there as a file already. Null: it is scanned. */
  noScan: NoScan | null
}

/**
 * The components of a dossier with their documents and keys, then "other papers" under key 0, and at the end the result
 * where there is one, under the number behind the last component.
 */
export function deskComponents(
  desk: Pick<OutputOf<'scans.desk'>, 'components' | 'documents'>,
  brought: readonly DossierComponent[],
): DeskComponent[] {
  const documentOf = (code: string) => desk.documents.find((one) => one.component === code) ?? null
  let last = 0
  const asked = desk.components.map(({ code, name, noScan }): DeskComponent => {
    const facts = brought.find((one) => one.code === code)
    const handedIn = !facts || (!facts.notNeeded && facts.originals + facts.copies > 0)
    if (!noScan) last += 1
    return {
      code,
      name,
      noScan,
      document: documentOf(code),
      key: noScan || last > 9 ? null : String(last),
      expected: !noScan && handedIn,
    }
  })
  const other: DeskComponent = {
    code: OTHER_PAPERS,
    name: vi.scans.components.other,
    document: documentOf(OTHER_PAPERS),
    key: '0',
    expected: false,
    noScan: null,
  }
  const isResult = ({ code }: DeskComponent) => code === RESULT
  return [...asked.filter((one) => !isResult(one)), other, ...asked.filter(isResult)]
}

/** The component whose scan is waited for next, or null when all are there. */
export function nextMissing(components: readonly DeskComponent[]): DeskComponent | null {
  return components.find((one) => one.expected && !one.document) ?? null
}
