import { checkPhone, domesticPhone } from '../applicants/phone.ts'
import { parseDossierNo } from '../dossiers/number.ts'
import { checkNumber, isPersonalNumber, type Issuer } from '../sync/upstream-rules.ts'
import { fold } from '../text/fold.ts'
import { foldName } from '../text/fold-name.ts'
import type { ClockTime, Instant } from '../time/model.ts'
import { momentOf, textOf, withZeros } from './cells.ts'
import { columnLetter } from './columns.ts'
import {
  type CheckedRow,
  type ImportField,
  type ImportRow,
  type ImportScope,
  ROW_ERRORS,
  type RowIssue,
  type RowIssueCode,
} from './model.ts'
import { standingOf } from './statuses.ts'

/** What the register and the commune know, asked for by the check. */
export type Known = {
  now: Instant
  /** Where a day stands without a time: dossiers are received when the office opens, promised for when it closes. */
  opens: ClockTime
  closes: ClockTime
  scope: ImportScope
  issuer: Issuer
  isKnown: (dossierNo: string) => boolean
  /** Whether the shared system was told of the code and that it is void. */
  isVoidUpstream: (dossierNo: string) => boolean
  procedures: readonly { code: string; name: string; inForce: boolean }[]
  officers: readonly { id: string; name: string }[]
  /** Name in the register under an identity number. */
  nameOf: (idNumber: string) => string | undefined
  /** What the officer said a procedure's folded words mean. */
  chosen: Readonly<Record<string, string>>
}

/** What a row says, read; what is written once the officer confirms. */
export type ReadRow = {
  dossierNo: string
  isOrganisation: boolean
  name: string
  idNumber: string
  phone: string
  address: string
  procedureCode: string
  request: string
  receivedAt: Instant
  dueAt: Instant
  officerId: string | null
}
export type RowFinding = { report: CheckedRow; read: ReadRow | null }

const NO_TIME_BEFORE = '00:00' as ClockTime
const ORGANISATION =
  /^(cong ty|doanh nghiep|hop tac xa|htx|ho kinh doanh|truong |hoi |chi nhanh|trung tam|ban |uy ban|van phong)/

/**
 * Reads every row and says of each what is wrong and what is odd, by the column Excel shows. What is said of a row
 * does not depend on the order of rows: of a code that stands twice no row is taken, for nobody knows which is right.
 */
export function checkRows(
  rows: readonly ImportRow[],
  columns: Partial<Record<ImportField, number>>,
  known: Known,
): RowFinding[] {
  const codes = new Map<string, number[]>()
  const cellOf = (row: ImportRow, field: ImportField) =>
    columns[field] === undefined ? undefined : row.cells[columns[field]]
  for (const row of rows) {
    const code = codeOf(textOf(cellOf(row, 'dossierNo')))
    if (code) codes.set(code, [...(codes.get(code) ?? []), row.row])
  }
  const procedures = procedureFinder(known)
  const officers = new Map<string, string | null>()
  // Of two with one name the file does not say which.
  for (const { id, name } of known.officers) officers.set(fold(name), officers.has(fold(name)) ? null : id)
  return rows.map((row) => {
    const issues: RowIssue[] = []
    const say = (code: RowIssueCode, field: ImportField, more: { value?: string; other?: string } = {}) => {
      const index = columns[field]
      issues.push({ code, column: index === undefined ? null : columnLetter(index), ...more })
    }
    const text = (field: ImportField) => textOf(cellOf(row, field))

    const dossierNo = codeOf(text('dossierNo'))
    const twice = (codes.get(dossierNo) ?? []).filter((one) => one !== row.row).sort((a, b) => a - b)
    if (!dossierNo) say('CODE_MISSING', 'dossierNo')
    else if (dossierNo.length > 60) say('CODE_TOO_LONG', 'dossierNo')
    else if (twice.length > 0)
      say('CODE_TWICE', 'dossierNo', { value: dossierNo, other: twice.slice(0, 5).join(', ') })
    else if (!parseDossierNo(dossierNo)) say('CODE_FORM', 'dossierNo', { value: dossierNo })

    const name = text('applicant')
    if (name.length < 2 || name.length > 300) say('NAME_MISSING', 'applicant')
    const isOrganisation = ORGANISATION.test(fold(name))

    let idNumber = text('idNumber')
      .replace(/[\s.-]+/g, '')
      .toUpperCase()
    const padded = isOrganisation ? null : withZeros(cellOf(row, 'idNumber'), 'id')
    if (padded) {
      say('ZERO_ID', 'idNumber', { value: idNumber, other: padded })
      idNumber = padded
    }
    if (idNumber && !isOrganisation && !isPersonalNumber(idNumber))
      say('ID_NUMBER', 'idNumber', { value: idNumber })
    if (idNumber.length > 40) idNumber = ''
    const registered = idNumber ? known.nameOf(idNumber) : undefined
    if (registered !== undefined && foldName(registered) !== foldName(name))
      say('OTHER_NAME', 'idNumber', { value: idNumber, other: registered })

    let phone = domesticPhone(text('phone')).slice(0, 40)
    const dialled = withZeros(cellOf(row, 'phone'), 'phone')
    if (dialled) {
      say('ZERO_PHONE', 'phone', { value: phone, other: dialled })
      phone = dialled
    }
    if (checkPhone(phone).length > 0) say('PHONE', 'phone', { value: phone })

    const [code, called] = [text('procedureCode'), text('procedureName')]
    const procedure = procedures.find(code, called)
    if (!code && !called)
      say('PROCEDURE_MISSING', columns.procedureCode === undefined ? 'procedureName' : 'procedureCode')
    else if (!procedure)
      say('PROCEDURE_UNKNOWN', code ? 'procedureCode' : 'procedureName', {
        value: called || code,
        other: procedures.like(called || code)?.code ?? '',
      })
    else if (!procedure.inForce)
      say('NOT_IN_FORCE', code ? 'procedureCode' : 'procedureName', { value: procedure.code })

    const moment = (field: 'receivedAt' | 'dueAt', clock: ClockTime) => {
      const at = momentOf(cellOf(row, field), clock)
      if (text(field) === '') say(field === 'receivedAt' ? 'RECEIVED_MISSING' : 'DUE_MISSING', field)
      else if (!at) say('DATE_UNREADABLE', field, { value: text(field) })
      return at
    }
    const receivedAt = moment('receivedAt', known.opens)
    const dueAt = moment('dueAt', known.closes)
    // A bare day is today's until the day is over.
    const earliest = momentOf(cellOf(row, 'receivedAt'), NO_TIME_BEFORE)
    if (earliest && earliest > known.now) say('RECEIVED_IN_FUTURE', 'receivedAt')
    if (receivedAt && dueAt && dueAt < receivedAt) say('DUE_BEFORE_RECEIVED', 'dueAt')
    else if (dueAt && dueAt < known.now) say('OVERDUE', 'dueAt')

    const who = text('officer')
    const officerId = who ? (officers.get(fold(who)) ?? null) : null
    if (who && !officerId) say('OFFICER_UNKNOWN', 'officer', { value: who })

    const standing = standingOf(text('status'))
    if (standing === 'closed') say('CLOSED', 'status', { value: text('status') })
    if (standing === 'stands') say('CLOCK_STANDS', 'status', { value: text('status') })

    if (known.scope === 'upstream' && dossierNo && receivedAt) {
      const fault = checkNumber(dossierNo, { channel: 'counter', receivedAt }, known.issuer)
      if (fault || known.isVoidUpstream(dossierNo)) say('CODE_REFUSED', 'dossierNo', { value: dossierNo })
    }

    const state = stateOf(issues, dossierNo !== '' && twice.length === 0 && known.isKnown(dossierNo))
    const read =
      (state === 'ok' || state === 'warning') && procedure && receivedAt && dueAt
        ? {
            dossierNo,
            isOrganisation,
            name,
            idNumber,
            phone,
            address: text('address').slice(0, 400),
            procedureCode: procedure.code,
            request: (text('request') || procedure.name).slice(0, 1000),
            // Received today before the office opened is received now.
            receivedAt: receivedAt > known.now ? known.now : receivedAt,
            dueAt,
            officerId,
          }
        : null
    const procedureText = procedure ? procedure.name : called || code
    return {
      report: {
        row: row.row,
        state,
        dossierNo,
        applicant: name,
        procedure: procedureText,
        receivedAt,
        dueAt,
        issues,
      },
      read,
    }
  })
}

/** A code as the register keeps it: a national one in its one spelling, any other without blanks around it. */
function codeOf(text: string): string {
  return parseDossierNo(text)?.no ?? text.replace(/\s+/g, '')
}

const errors: ReadonlySet<string> = new Set(ROW_ERRORS)

function stateOf(issues: readonly RowIssue[], isKnown: boolean): CheckedRow['state'] {
  if (isKnown) return 'known'
  if (issues.some(({ code }) => errors.has(code))) return 'error'
  return issues.length > 0 ? 'warning' : 'ok'
}

/* By code, else by name, else by what the officer said the words mean; else what comes nearest. */
function procedureFinder({ procedures, chosen }: Pick<Known, 'procedures' | 'chosen'>) {
  const byCode = new Map(procedures.map((one) => [fold(one.code), one]))
  const byName = new Map(procedures.map((one) => [fold(one.name), one]))
  const words = procedures.map((one) => ({ one, set: wordsOf(one.name) }))
  const near = new Map<string, (typeof procedures)[number] | undefined>()
  return {
    find: (code: string, name: string) =>
      byCode.get(fold(code)) ??
      byCode.get(wholeCode(code || name)) ??
      byName.get(fold(name)) ??
      byCode.get(fold(chosen[fold(name || code)] ?? '')) ??
      // Some systems write the code before the name, in one column.
      byCode.get(fold(name.split(/\s/)[0]!.replace(/[-–:]+$/, ''))),
    like: (name: string) => {
      const folded = fold(name)
      if (!near.has(folded)) near.set(folded, nearest(wordsOf(name), words))
      return near.get(folded)
    },
  }
}

/* 1.00485: Excel took a code for a number and dropped the zeros at its end. */
const wholeCode = (code: string) => (/^\d\.\d{1,6}$/.test(code) ? code.padEnd(8, '0') : code)

const wordsOf = (name: string) =>
  new Set(
    fold(name)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  )

function nearest<T>(asked: Set<string>, among: readonly { one: T; set: Set<string> }[]): T | undefined {
  let best: { one: T; share: number } | undefined
  for (const { one, set } of among) {
    const common = [...asked].filter((word) => set.has(word)).length
    const share = common / (asked.size + set.size - common || 1)
    if (share > (best?.share ?? 0.34)) best = { one, share }
  }
  return best?.one
}
