import { z } from 'zod'
import {
  type ArrivalRow,
  arrivalsIn,
  carriedOf,
  dropCarried,
  expectBroughtFiles,
  putArrival,
  putBroughtPayments,
} from '../../../db/tables/custody.ts'
import { dropCopy } from '../../../db/tables/dossier-copies.ts'
import { dossierIdOf, insertDossier, rewriteDossier, statusOf } from '../../../db/tables/dossiers.ts'
import { hasPayment } from '../../../db/tables/payments.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { parseDossierNo } from '../../common/dossiers/number.ts'
import { PaymentEntry } from '../../common/payments/model.ts'
import type { CarriedEntry } from '../../common/sync/custody-page.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act, Counter } from '../counter.ts'
import { done } from '../outcome.ts'
import { append, type Remade } from '../restoration/recovered-dossier.ts'
import { fillGaps, keepNumber } from '../restoration/recovered-numbers.ts'
import { getLink } from '../sync/link.ts'
import { SYSTEM_OFFICER } from '../system-officer.ts'
import { carriedDocuments } from './carried-documents.ts'
import { rebuild } from './rebuild.ts'

/* Dossiers of which everything has been fetched come into the register: facts, acts, what was paid, which documents there
   are, and a journal entry that holds it all, so that this journal gives the register again. One transaction each, whose
   command is the arrival itself: a kill in between repeats it, and it happens once. */

/** Brings in what is whole. @returns how many dossiers came */
export function bringIn(counter: Counter): number {
  const { open } = counter
  if (!open) return 0
  const { register, files } = open
  let came = 0
  for (const arrival of arrivalsIn(register, 'whole')) {
    const act: Act = {
      counter,
      register,
      files,
      officer: SYSTEM_OFFICER,
      now: counter.clock(),
      command: {
        id: `custody-${arrival.dossierId}-${arrival.next}`,
        name: 'custody.bringIn',
        inputHash: '',
      },
    }
    try {
      commit(act, (journal) => {
        bringOne(act, journal, arrival)
        return done({})
      })
      came++
    } catch (error) {
      // What was fetched stays, for who looks into it; the others come.
      counter.log(`custody ${arrival.dossierId}`, error)
      register.immediate(() => putArrival(register, arrival.dossierId, { state: 'faulty' }))
    }
  }
  return came
}

function bringOne(act: Act, journal: Journal, arrival: ArrivalRow): void {
  const { register, now } = act
  const { dossierId, dossierNo, fromCode, how } = arrival
  const own = getLink(register)?.stationId
  const carried = carriedOf(register, dossierId)
  const made = rebuild(register, dossierId, carried, own)
  if (!made?.state || made.dossierNo !== dossierNo) throw new Error(`no dossier in ${carried.length} entries`)
  const holder = dossierIdOf(register, dossierNo)
  if (holder !== undefined && holder !== dossierId) throw new Error(`${dossierNo} is another dossier's here`)

  // A register that was put back to an older copy gets back what came to it before: it arrived then.
  const before = made.state
  const arrives = before.status === 'moved' || carried.at(-1)?.stationId !== own
  const { id, role } = act.officer
  const action: DossierAction = {
    kind: 'arrive',
    id: newId(Date.parse(now)),
    at: now,
    officer: { id, name: '', role },
    from: fromCode,
    how,
  }
  if (arrives) append(made, action)
  write(act, made)
  const payments = paymentsIn(carried).filter((entry) => !hasPayment(register, entry.id))
  putBroughtPayments(register, dossierId, payments)
  const documents = carriedDocuments(register, dossierId, carried)
  expectBroughtFiles(register, dossierId, documents)
  putArrival(register, dossierId, {
    state: 'here',
    hereAt: now,
    wordless: made.wordless.length,
    moneyCame: how === 'moved' || before.status === 'moved' ? 1 : 0,
  })
  dropCarried(register, dossierId)
  dropCopy(register, dossierId)
  const { applicantId, facts, actions } = made
  journal.record({
    noun: 'dossier',
    entityId: dossierId,
    verb: arrives ? ACTIONS.arrive.verb : 'arrived-again',
    scope: ACTIONS.arrive.scope,
    baseVersion: before.version,
    payload: {
      dossierNo,
      ...(arrives && { action }),
      carried: { applicantId, facts, actions, payments, documents },
    },
  })
}

function write({ register, now }: Act, made: Remade): void {
  const { id, dossierNo, applicantId, facts, actions, state } = made
  const dossier = { id, dossierNo, applicantId, facts, actions }
  if (statusOf(register, id) !== undefined) {
    rewriteDossier(register, dossier, state!)
    return
  }
  insertDossier(register, dossier, state!)
  // The successor of a dead PC has its range: a number of today must not be given again.
  const day = parseDossierNo(dossierNo)?.day
  if (day === dayOf(now) && keepNumber(register, dossierNo, id)) fillGaps(register, day, now)
}

const Paid = z.object({ payments: z.array(PaymentEntry) })

/** What was paid as the PC that gave it on last knew it. */
function paymentsIn(carried: readonly CarriedEntry[]): PaymentEntry[] {
  const last = carried.findLast(({ entry }) => entry.header.verb === ACTIONS.move.verb)
  return Paid.safeParse(last?.entry.payload).data?.payments ?? []
}
