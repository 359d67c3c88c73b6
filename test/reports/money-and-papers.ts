import { insertCertification } from '../../db/tables/certifications.ts'
import type { Dossier } from '../../db/tables/dossiers.ts'
import type { Register } from '../../db/engine/query.ts'
import { insertPayment } from '../../db/tables/payments.ts'
import { insertDocument } from '../../db/tables/scans.ts'
import type { CertificationKind } from '../../electron/common/certifications/model.ts'
import { certificationKind } from '../../electron/common/certifications/rules.ts'
import type { FeeKind } from '../../electron/common/payments/fee-kind.ts'
import type { PaymentEntry } from '../../electron/common/payments/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { addDays, dayOf, instantAt } from '../../electron/common/time/rules.ts'
import { ClockTime } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { Random } from '../bench/register/random.ts'
import type { Expected } from './two-years.ts'

/* Money, certification books and scans of the two years. What each must count as is said while it is made. */

/** A sum of a day: of which procedure and kind, and in which column of the report on fees. */
export type MoneyExpected = {
  day: PlainDate
  code: string
  kind: FeeKind
  column: 'taken' | 'refunded' | 'waived'
  amount: number
}
export type CertifiedExpected = {
  day: PlainDate
  kind: CertificationKind
  copies: number
  fee: number
  undone: boolean
}
export type ScannedExpected = { id: string; papers: number; done: number; reused: number; result: boolean }

type Made = { money: MoneyExpected[]; certified: CertifiedExpected[]; scanned: ScannedExpected[] }
const OFFICER = { id: 'o', name: 'Nguyễn Thị Đường' }
const NOON = ClockTime.parse('11:00')
/** How money lies, dossier by dossier: how it is taken, and what becomes of it. */
const WAYS = [
  'plain',
  'plain',
  'plain',
  'voided',
  'given-back',
  'waived',
  'waived-not',
  'two-kinds',
  'none',
] as const

/** Writes money, books and scans for the dossiers of the two years. */
export function writeMoneyAndPapers(
  register: Register,
  dossiers: readonly Dossier[],
  known: ReadonlyMap<string, Expected>,
  random: Random,
): Made {
  const made: Made = { money: [], certified: [], scanned: [] }
  const numbers = new Map<string, number>()
  const next = (series: string) => {
    numbers.set(series, (numbers.get(series) ?? 0) + 1)
    return numbers.get(series)!
  }
  register.immediate(() => {
    for (const dossier of dossiers) {
      payFor(dossier)
      certify(dossier)
      scan(dossier)
    }
  })
  return made

  function payFor({ id, facts }: Dossier) {
    const way = random.pick(WAYS)
    if (way === 'none') return
    const day = dayOf(facts.receivedAt)
    const { code } = facts.procedure
    const amount = random.between(1, 60) * 1000
    const say = (on: PlainDate, kind: FeeKind, column: MoneyExpected['column'], sum: number) =>
      made.money.push({ day: on, code, kind, column, amount: sum })
    const put = (entry: PaymentEntry) => {
      insertPayment(register, id, entry)
      return entry.id
    }
    const at = (on: PlainDate) => instantAt(on, NOON)
    const year = Number(day.slice(0, 4))
    const pay = (lines: { name: string; amount: number }[]) => {
      const number = next(`PT ${year}`)
      return put({
        ...{ id: newId(Date.parse(at(day))), at: at(day), officer: OFFICER, kind: 'pay' },
        ...{ amount: lines.reduce((sum, line) => sum + line.amount, 0), by: 'cash', stage: 'intake' },
        ...{ payer: facts.applicant.name, reason: null, lines, year, number },
        receiptNo: `${number}/PT-${year}`,
      })
    }
    const exempt = () =>
      put({
        ...{ id: newId(Date.parse(at(day))), at: at(day), officer: OFFICER, kind: 'exempt' },
        ...{ amount, reason: 'hộ nghèo' },
      })
    const cancel = (cancelsId: string, on: PlainDate) =>
      put({
        ...{ id: newId(Date.parse(at(on))), at: at(on), officer: OFFICER, kind: 'cancel' },
        ...{ cancelsId, reason: 'thu nhầm' },
      })
    /** By the lines a dossier was made with: nothing, one name, or several alike. */
    const own: FeeKind = (facts.feeLines ?? []).every(({ name }) => name.startsWith('Lệ phí'))
      ? 'charge'
      : (facts.feeLines ?? []).every(({ name }) => name.startsWith('Phí'))
        ? 'fee'
        : 'mixed'
    const waivedKind = (facts.feeLines ?? []).length === 0 ? 'mixed' : own
    const later = addDays(day, random.between(1, 40))
    switch (way) {
      case 'plain':
        pay([{ name: 'Lệ phí đăng ký', amount }])
        say(day, 'charge', 'taken', amount)
        break
      case 'two-kinds':
        pay([
          { name: 'Phí cấp bản sao', amount },
          { name: 'Lệ phí hộ tịch; Phí trích lục', amount: 5000 },
        ])
        say(day, 'fee', 'taken', amount)
        say(day, 'mixed', 'taken', 5000)
        break
      case 'voided':
        cancel(pay([{ name: 'Phí chứng thực', amount }]), day)
        break
      case 'given-back':
        cancel(pay([{ name: 'PHÍ chứng thực (thu một phần)', amount }]), later)
        say(day, 'fee', 'taken', amount)
        say(later, 'fee', 'refunded', amount)
        break
      case 'waived':
        exempt()
        say(day, waivedKind, 'waived', amount)
        break
      case 'waived-not':
        cancel(exempt(), later)
        say(day, waivedKind, 'waived', amount)
        say(later, waivedKind, 'waived', -amount)
        break
    }
  }

  function certify({ id, facts }: Dossier) {
    const kind = certificationKind(facts.procedure.code)
    const expected = known.get(id)!
    if (!kind || !facts.certified || !expected.ended) return
    const { day, ending } = expected.ended
    const year = Number(day.slice(0, 4))
    for (const document of facts.certified) {
      const number = next(`${kind} ${year}`)
      insertCertification(register, {
        ...{ id: newId(Date.parse(instantAt(day, NOON))), dossierId: id, kind, year, number },
        ...{ no: `${number}/${year}`, at: instantAt(day, NOON), applicant: facts.applicant.name },
        ...{ idNumber: facts.applicant.idNumber, document: document.name, pages: document.pages },
        ...{ copies: document.copies, fee: document.fee, signer: 'Trần Văn Chủ' },
      })
      // Entered, and then refused, stopped or taken back: the number stays used.
      const undone = ending !== 'result' || expected.nowhere
      const { copies, fee } = document
      made.certified.push({ day, kind, undone, copies, fee })
    }
  }

  function scan({ id, facts }: Dossier) {
    const wanted = facts.channel === 'online' ? [] : facts.components.filter(isPaper).map(({ code }) => code)
    const many = random.pick([0, wanted.length, wanted.length, random.between(0, wanted.length)])
    const source = made.scanned.find(({ done }) => done > 0)
    let reused = 0
    for (const code of wanted.slice(0, many)) {
      const again = source !== undefined && random.happens(0.3)
      if (again) reused += 1
      put(id, code, again ? `${source.id} 0` : null)
    }
    const result = random.happens(0.4)
    if (result) put(id, 'result', null)
    made.scanned.push({ id, papers: wanted.length, done: Math.min(many, wanted.length), reused, result })
  }

  function put(dossierId: string, component: string, reusedFrom: string | null) {
    const first = reusedFrom ?? null
    insertDocument(register, {
      id: next(dossierId) === 1 ? `${dossierId} 0` : newId(),
      ...{ dossierId, component, revision: 1, sha256: '0'.repeat(64), size: 1 },
      ...{ madeAt: AT, officerId: OFFICER.id, endedAt: null, reusedFrom: first },
    })
  }
}

const AT = '2026-11-19T02:00:00.000Z' as Instant
const isPaper = (one: { mode: string; notNeeded: boolean; originals: number; copies: number }) =>
  one.mode === 'submit' && !one.notNeeded && one.originals + one.copies > 0
