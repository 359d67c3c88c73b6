import { z } from 'zod'
import type { Commune } from '../station/model.ts'
import { NUMBERED, NUMBERED_KINDS, type NumberedKind, patternFault } from './numbering.ts'
import { text } from './parts.ts'

/* The agency's own lines on its papers. Everything else on a paper is part of the form and cannot be changed here.
   A line that nobody has edited follows the commune's profile. */

const Pattern = z
  .string()
  .trim()
  .refine((pattern) => patternFault(pattern) === null)
const patterns = Object.fromEntries(NUMBERED_KINDS.map((kind) => [kind, Pattern])) as Record<
  NumberedKind,
  typeof Pattern
>

export const AgencyLines = z.strictObject({
  /** Head of the counter's slips: superior body over the office. */
  superior: text(160),
  agency: text(160),
  /** Head of the commune's letters: `ỦY BAN NHÂN DÂN` over `XÃ HÒA BÌNH`. */
  letterSuperior: text(160),
  letterAgency: text(160),
  /** Place named before the date. */
  place: text(120),
  /** Over the signature of letters, a line each: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  signer: z.array(text(120)).min(1).max(3),
  /** Whom to ask, inside a sentence: `0210 3 123 456`. */
  contact: text(200).nullable(),
  /** Small print at the end of every paper. */
  footer: text(300).nullable(),
  /** `{donvi}` in numbers, `TTPVHCC`. */
  unit: text(20),
  patterns: z.strictObject(patterns),
})
export type AgencyLines = z.infer<typeof AgencyLines>

/** Only what was edited; stored under the setting `agency-lines`. */
export const EditedLines = AgencyLines.partial().extend({
  patterns: AgencyLines.shape.patterns.partial().optional(),
})
export type EditedLines = z.infer<typeof EditedLines>

/** What stands on papers as long as nobody has edited it. */
export function defaultLines(commune: Commune): AgencyLines {
  return {
    superior: commune.superiorUnit,
    agency: commune.officeName.toUpperCase(),
    letterSuperior: 'ỦY BAN NHÂN DÂN',
    letterAgency: commune.name.toUpperCase(),
    place: placeOf(commune),
    signer: ['TM. ỦY BAN NHÂN DÂN', commune.leaderTitle.toUpperCase()],
    contact: commune.phone || null,
    footer: commune.phone ? `Hỏi về hồ sơ: ${commune.phone}` : null,
    unit: /trung tâm/i.test(commune.officeName) ? 'TTPVHCC' : 'BPTNTKQ',
    patterns: Object.fromEntries(
      NUMBERED_KINDS.map((kind) => [kind, NUMBERED[kind].pattern[commune.templateSet]]),
    ) as AgencyLines['patterns'],
  }
}

const NOTHING_EDITED: EditedLines = {}
const known = new WeakMap<Commune, { edited: EditedLines; lines: AgencyLines }>()

/** The lines as they are printed: what was edited, else what follows from the commune. Worked out once for both. */
export function agencyLines(commune: Commune, edited: EditedLines = NOTHING_EDITED): AgencyLines {
  const before = known.get(commune)
  if (before?.edited === edited) return before.lines
  const lines = combined(commune, edited)
  known.set(commune, { edited, lines })
  return lines
}

function combined(commune: Commune, edited: EditedLines): AgencyLines {
  const defaults = defaultLines(commune)
  return AgencyLines.parse({
    ...defaults,
    ...edited,
    patterns: { ...defaults.patterns, ...edited.patterns },
  })
}

/** `Xã Hòa Bình` signs from `Hòa Bình`. */
function placeOf(commune: Commune): string {
  return commune.name.replace(/^(xã|phường|đặc khu|thị trấn)\s+/i, '').replace(/\s*\(.*\)$/, '')
}
