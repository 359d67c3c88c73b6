import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import type { Media } from '../../common/papers/kinds.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

type Chosen = Record<Media, string | null>

/** The printer for each paper size, chosen once per PC; null leaves it to the system's default. */
function chosenPrinters(db: Register): Chosen {
  return { A4: null, A5: null, label: null, ...(getSetting(db, 'printers') as Partial<Chosen> | undefined) }
}

/** The printer a paper of this size goes to: the chosen one, else the system's default; null when there is neither. */
export async function printerFor(act: Act, media: Media): Promise<string | null> {
  const chosen = chosenPrinters(act.register)[media]
  if (chosen !== null) return chosen
  return (await act.counter.press.printers()).find((one) => one.isDefault)?.name ?? null
}

/**
 * The sheet a printer is asked for. Where nobody has chosen a printer for labels there is none: the label comes out on
 * an A4 sheet in its own size, to be cut off.
 */
export function sheetFor({ register }: Act, media: Media): Media {
  return media === 'label' && chosenPrinters(register).label === null ? 'A4' : media
}

export const listPrinters: UseCase<'papers.printers'> = async (act) =>
  done({ printers: await act.counter.press.printers(), chosen: chosenPrinters(act.register) })

export const choosePrinter: UseCase<'papers.choosePrinter'> = (act, { media, printer }) =>
  commit(act, (journal) => {
    putSetting(act.register, 'printers', { ...chosenPrinters(act.register), [media]: printer })
    journal.record({
      noun: 'paper',
      entityId: 'printers',
      verb: 'printer-chosen',
      scope: 'local',
      payload: { media, printer },
    })
    return done({})
  })
