import {
  AgencyLines,
  type AgencyLines as Lines,
  type EditedLines,
} from '../../../electron/common/papers/agency-lines.ts'
import { NUMBERED_KINDS, type NumberedKind, patternFault } from '../../../electron/common/papers/numbering.ts'
import { vi } from '../../i18n/vi.ts'

/** The lines as they stand in the boxes: the signer's on one text, empty for what is not printed. */
export type AgencyDraft = Omit<Lines, 'signer' | 'contact' | 'footer'> & {
  signer: string
  contact: string
  footer: string
}
export type LineKey = Exclude<keyof AgencyDraft, 'patterns'>
export type AgencyFaults = Partial<Record<LineKey, string>> & {
  patterns: Partial<Record<NumberedKind, string>>
}

export function draftOf(lines: Lines): AgencyDraft {
  return {
    ...lines,
    signer: lines.signer.join('\n'),
    contact: lines.contact ?? '',
    footer: lines.footer ?? '',
  }
}

/** What is sent: every line as typed; main keeps those that differ from the profile. */
export function linesOfDraft(draft: AgencyDraft): EditedLines {
  return {
    ...draft,
    signer: draft.signer
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    contact: draft.contact.trim() || null,
    footer: draft.footer.trim() || null,
  }
}

const NEEDED = ['superior', 'agency', 'letterSuperior', 'letterAgency', 'place', 'unit'] as const

/** A sentence for each line that main would refuse, and for patterns that two kinds share. */
export function faultsOfDraft(draft: AgencyDraft): AgencyFaults {
  const words = vi.agency.faults
  const lines = linesOfDraft(draft)
  const faults: AgencyFaults = { patterns: {} }
  for (const key of NEEDED) if (draft[key].trim() === '') faults[key] = words.required
  for (const key of [...NEEDED, 'contact', 'footer'] as const)
    if (!faults[key] && !AgencyLines.shape[key].safeParse(lines[key]).success) faults[key] = words.long
  const count = lines.signer?.length ?? 0
  if (count < 1 || count > 3) faults.signer = words.signer
  else if (!AgencyLines.shape.signer.safeParse(lines.signer).success) faults.signer = words.long
  for (const kind of NUMBERED_KINDS) {
    const pattern = draft.patterns[kind].trim()
    const fault = patternFault(pattern)
    const twin = NUMBERED_KINDS.find((other) => other !== kind && draft.patterns[other].trim() === pattern)
    if (fault) faults.patterns[kind] = words[fault]
    else if (twin) faults.patterns[kind] = words.same(vi.papers.kinds[twin])
  }
  return faults
}

export function hasFaults({ patterns, ...lines }: AgencyFaults): boolean {
  return Object.keys(lines).length > 0 || Object.keys(patterns).length > 0
}
