import { clockOf, dayOf } from '../time/rules.ts'
import type { Instant } from '../time/model.ts'

/** What the circular wants inside a receipt's QR (TT 01/2023/TT-VPCP Đ26), in its order. */
export type ReceiptQr = {
  dossierNo: string
  procedureCode: string
  /** Personal or organisation identifier; empty when none was given. */
  idNumber: string
  /** Name of the paper. */
  title: string
  /** Name of the system that made it. */
  system: string
  madeAt: Instant
  dueAt: Instant | null
}

/* Both generations of the number, MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-XXXX and V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX,
   and the national systems' -AAXXXX. */
const DOSSIER_NO = /^[A-Z0-9]{1,6}(?:\.[A-Z0-9]{1,6}){0,5}-\d{6}-[A-Z0-9]{4,10}(?![A-Z0-9.-])/i

const cell = (value: string) =>
  value
    .normalize('NFC')
    .replace(/[|\s]+/g, ' ')
    .trim()
/** `yyyyMMddHHmm00`, the national interface's way of writing a moment, in Vietnam's time. */
const stamp = (at: Instant) => `${dayOf(at)}${clockOf(at)}00`.replace(/[-:]/g, '')

/**
 * One line, seven cells separated by `|`:
 * `dossierNo|procedureCode|idNumber|title|system|yyyyMMddHHmm00|yyyyMMddHHmm00 or empty`.
 * The number comes first and is plain ASCII, because a scanner that types like a keyboard may mangle the
 * Vietnamese that follows.
 */
export function receiptQr(facts: ReceiptQr): string {
  return [
    facts.dossierNo,
    facts.procedureCode,
    facts.idNumber,
    facts.title,
    facts.system,
    stamp(facts.madeAt),
    facts.dueAt === null ? '' : stamp(facts.dueAt),
  ]
    .map(cell)
    .join('|')
}

/**
 * The dossier number in what a scanner typed, or in a number typed by hand; null when there is none.
 * Only the start is read: whatever a keyboard layout or caps lock did to the rest does not matter.
 */
export function readReceiptQr(typed: string): string | null {
  // Some scanners put control characters (AIM identifier, STX) before the text and CR, LF or TAB behind it.
  const line = typed.replace(/^(?:[\u0000-\u0020\uFEFF]|\]Q\d)+/, '').replace(/[\u0000-\u0020]+$/, '')
  return DOSSIER_NO.exec(line)?.[0].toUpperCase() ?? null
}
