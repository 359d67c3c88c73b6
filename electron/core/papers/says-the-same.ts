import { canonical } from '../../common/journal/canonical.ts'
import type { PaperRecord } from '../../common/papers/model.ts'

type Archived = Exclude<PaperRecord, { kind: 'print-stamp' | 'signature-stamp' }>

/* What the office is called and how it signs, and which one of its kind it is: a change of these alone makes no
   correction of a paper that was given out. */
const OFFICE_LINES = [
  'templateSet',
  'law',
  'form',
  'head',
  'footer',
  'watermark',
  'revision',
  'correction',
  'office',
  'issuer',
  'receivedBy',
  'contact',
  'signer',
  'sentTo',
  'agency',
  'qr',
]
/** When it was drawn: made again on the same day with nothing changed, a paper is the one that is there. */
const CLOCKS = ['at', 'madeAt', 'asOf']
const UNTOLD: ReadonlySet<string> = new Set([...OFFICE_LINES, ...CLOCKS])

/** Whether a paper made now would tell its reader the same, on the same day, as the one that is archived. */
export function saysTheSame(archived: Archived, wanted: Archived): boolean {
  return told(archived) === told(wanted)
}

function told(record: Archived): string {
  const fields = Object.entries(record).filter(([field]) => !UNTOLD.has(field))
  return canonical({ ...Object.fromEntries(fields), day: record.head.day })
}
