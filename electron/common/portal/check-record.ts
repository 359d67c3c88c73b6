import type { Form, Member, Members, PortalRecord, PortalValue } from './record.ts'

/** What keeps a record from being sent. `field` is the member, with the list it stands in: `TaiLieuNop.TenTepDinhKem`. */
export type RecordFault = {
  code: 'MISSING' | 'TOO_LONG' | 'FORM' | 'NOT_IN_THIS_EDITION'
  field: string
  /** TOO_LONG: characters allowed. */
  most?: number
}

export type RecordRules = {
  /** Whether the portal knows the members of the later edition. */
  laterMembers: boolean
  /** Required members that may be `""`, the interface's own word for nothing. */
  mayBeEmpty: readonly string[]
  /** Lengths that differ from the description's, and those it does not name; by field. */
  lengths: Readonly<Record<string, number>>
  /** Codes the portal takes, in the place of the description's; by field. */
  codes?: Readonly<Record<string, readonly string[]>>
}

/**
 * Every fault of a record, in the order of its members. Nothing is mended here: what does not fit is told.
 * @param under the list the record is a row of, with its dot; empty for HoSo and TienDo themselves
 * Source: the interface's tables of HoSo and TienDo (required, lengths, codes, the shape of dates, text everywhere).
 */
export function checkRecord(
  record: PortalRecord,
  members: Members,
  rules: RecordRules,
  under = '',
): RecordFault[] {
  const faults: RecordFault[] = []
  for (const [name, member] of Object.entries(members)) {
    const field = `${under}${name}`
    const value = record[name]
    if (value === undefined) {
      if (!member.optional) faults.push({ code: 'MISSING', field })
    } else if (member.later && !rules.laterMembers) faults.push({ code: 'NOT_IN_THIS_EDITION', field })
    else if (typeof member.form === 'object') faults.push(...checkRows(value, member.form, rules, field))
    else faults.push(...checkValue(value, member.form, member, rules, field))
  }
  for (const name of Object.keys(record)) {
    if (!Object.hasOwn(members, name)) faults.push({ code: 'FORM', field: `${under}${name}` })
  }
  return faults
}

function checkRows(value: PortalValue, members: Members, rules: RecordRules, field: string): RecordFault[] {
  if (!Array.isArray(value)) return [{ code: 'FORM', field }]
  return (value as readonly PortalRecord[]).flatMap((row) => checkRecord(row, members, rules, `${field}.`))
}

const FORMS: Record<Form, (value: PortalValue) => boolean> = {
  text: (value) => typeof value === 'string',
  moment: (value) => typeof value === 'string' && isMoment(value),
  flag: (value) => value === '0' || value === '1',
  truth: (value) => value === 'True' || value === 'False',
  amount: (value) => typeof value === 'string' && /^\d{1,15}$/.test(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
}

function checkValue(
  value: PortalValue,
  form: Form,
  { among: described, most, optional }: Member,
  { mayBeEmpty, lengths, codes }: RecordRules,
  field: string,
): RecordFault[] {
  if (typeof value === 'string' && value.trim() === '') {
    return optional || mayBeEmpty.includes(field) ? [] : [{ code: 'MISSING', field }]
  }
  const among = codes?.[field] ?? described
  if (!FORMS[form](value) || (among && !among.includes(value as string))) return [{ code: 'FORM', field }]
  const limit = lengths[field] ?? most
  if (limit !== undefined && typeof value === 'string' && value.length > limit) {
    return [{ code: 'TOO_LONG', field, most: limit }]
  }
  return []
}

/** Not 30 February, not 25 o'clock. */
function isMoment(value: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(value)
  if (!parts) return false
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  return date.toISOString().slice(0, 19).replace(/\D/g, '') === value
}
