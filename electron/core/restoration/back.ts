import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import { DossierAction } from '../../common/dossiers/model.ts'
import { PaymentEntry } from '../../common/payments/model.ts'
import type { HeldEntry } from '../../common/sync/journal-page.ts'
import { z } from 'zod'

/** An entry of this PC's journal that came back, and how it stands at the shared system. */
export type Back = { entry: ToldEntry } & Pick<HeldEntry, 'answer' | 'missing'>

const Along = z.object({
  words: z.array(z.object({ epoch: z.int(), seq: z.int(), action: z.unknown() })).default([]),
  payments: z.array(z.unknown()).default([]),
})

/**
 * What went along when dossiers were given to other PCs: words of acts inside the office, by their place in the journal,
 * and what was paid, by dossier. Of it alone the shared system has more than a header.
 */
export function toldAlong(back: readonly Back[]) {
  const words = new Map<string, DossierAction>()
  const payments: { dossierId: string; dossierNo: string; entry: PaymentEntry }[] = []
  for (const { entry } of back) {
    if (entry.noun !== 'dossier' || entry.verb !== 'moved' || entry.payload === null) continue
    const said = JSON.parse(entry.payload) as { dossierNo: string }
    const along = Along.safeParse(said).data
    for (const { epoch, seq, action } of along?.words ?? []) {
      const told = DossierAction.safeParse(action).data
      if (told) words.set(`${epoch}/${seq}`, told)
    }
    for (const one of along?.payments ?? []) {
      const paid = PaymentEntry.safeParse(one).data
      if (paid) payments.push({ dossierId: entry.entityId, dossierNo: said.dossierNo, entry: paid })
    }
  }
  return { words, payments }
}
