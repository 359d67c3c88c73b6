import {
  CHANNELS,
  type Channel,
  Component,
  Fee,
  type LimitUnit,
  type Procedure,
  type Unconfirmed,
} from '../../../electron/common/procedures/model.ts'
import { fold } from '../../../electron/common/text/fold.ts'

/* The procedure as an administrator types it: numbers are text until the form is handed in, and an empty box keeps
   its value unknown. */

export type EditedLimit = { offered: boolean; amount: string; unit: LimitUnit | '' }
export type EditedFee = { key: string; fee: Fee | null; name: string; amount: string }
export type EditedPaper = {
  key: string
  paper: Component | null
  name: string
  originals: string
  copies: string
  required: boolean
}
export type Edited = {
  limits: Record<Channel, EditedLimit>
  fees: EditedFee[]
  papers: EditedPaper[]
  resultName: string
  resultCode: string
  decision: string
  signOffRequired: boolean
  supplementClock: Procedure['supplementClock']
  settled: Unconfirmed[]
  basis: string
}

/** The largest number that each kind of box may hold. */
export const MOST = { limit: 1000, fee: 1e9, papers: 20 }

export function startEditing(procedure: Procedure): Edited {
  const limits = Object.fromEntries(
    CHANNELS.map((channel) => {
      const limit = procedure.limits[channel]
      return [
        channel,
        {
          offered: limit !== null,
          amount: limit?.amount ? String(limit.amount) : '',
          unit: limit?.unit ?? '',
        },
      ]
    }),
  ) as Edited['limits']
  return {
    limits,
    fees: procedure.fees.map((fee, index) => ({
      key: String(index),
      fee,
      name: fee.name,
      amount: fee.amount === null ? '' : String(fee.amount),
    })),
    papers: procedure.components.map((paper) => ({
      key: paper.code,
      paper,
      name: paper.name,
      originals: String(paper.originals),
      copies: String(paper.copies),
      required: paper.required,
    })),
    resultName: procedure.result.name,
    resultCode: procedure.result.code ?? '',
    decision: procedure.decision ?? '',
    signOffRequired: procedure.signOffRequired,
    supplementClock: procedure.supplementClock,
    settled: [],
    basis: '',
  }
}

/** What is sent; null when a box holds something that is no number, or a line has no name. */
export function finishEditing(edited: Edited, procedure: Procedure) {
  const limits = Object.fromEntries(
    CHANNELS.map((channel) => {
      const { offered, amount, unit } = edited.limits[channel]
      if (!offered) return [channel, null]
      // Answered on the day itself: the number is always one.
      const typed = unit === 'same-day' ? 1 : wholeOf(amount, MOST.limit)
      return [channel, typed === undefined ? undefined : { amount: typed || null, unit: unit || null }]
    }),
  )
  const fees = edited.fees.map(({ fee, name, amount }) =>
    Fee.safeParse({
      ...(fee ?? { per: 'case' }),
      name,
      amount: amount.trim() === '' ? null : wholeOf(amount, MOST.fee),
    }),
  )
  const taken = new Set<string>()
  const papers = edited.papers.map(({ paper, name, originals, copies, required }) => {
    const code = paper?.code ?? codeFor(name, taken)
    taken.add(code)
    return Component.safeParse({
      ...(paper ?? { mode: 'submit', inDatabase: false }),
      code,
      name,
      originals: wholeOf(originals, MOST.papers),
      copies: wholeOf(copies, MOST.papers),
      required,
    })
  })
  const good =
    Object.values(limits).every((limit) => limit !== undefined) &&
    [...fees, ...papers].every((line) => line.success) &&
    edited.resultName.trim() !== '' &&
    edited.basis.trim().length >= 3
  if (!good) return null
  return {
    limits: limits as Procedure['limits'],
    fees: fees.map((line) => line.data!),
    components: papers.map((line) => line.data!),
    result: {
      ...procedure.result,
      name: edited.resultName.trim(),
      code: edited.resultCode.trim() || null,
    },
    decision: edited.decision.trim() || null,
    signOffRequired: edited.signOffRequired,
    supplementClock: edited.supplementClock,
    settled: edited.settled,
    basis: edited.basis.trim(),
  }
}

/** Whether a box holds a whole number that is not too large, or nothing. */
export function isWhole(typed: string, most: number): boolean {
  return wholeOf(typed, most) !== undefined
}

function wholeOf(typed: string, most: number): number | undefined {
  const digits = typed.replace(/[\s.]/g, '')
  if (digits === '') return 0
  return /^\d+$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined
}

function codeFor(name: string, taken: ReadonlySet<string>): string {
  const words =
    fold(name)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      .split(' ')
      .slice(0, 5)
      .join('-') || 'giay-to'
  let code = words
  for (let i = 2; taken.has(code); i++) code = `${words}-${i}`
  return code
}
