import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import type { Media } from '../../common/papers/kinds.ts'
import { PLAIN_PRINT, PrintOptions } from '../../common/papers/printing.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { printerFor } from './printers.ts'

/* By printer and size of sheet, 'Tang_1 A5': the slip's tray is not the letter's. */
const Remembered = z.record(z.string(), PrintOptions)
const key = (printer: string, media: Media) => `${printer} ${media}`

function remembered(db: Register): z.infer<typeof Remembered> {
  return readSetting(db, 'print-options', Remembered) ?? {}
}

/** How a printer was last asked to print on sheets of this size. */
export function optionsFor(db: Register, printer: string | null, media: Media): PrintOptions {
  return (printer !== null && remembered(db)[key(printer, media)]) || PLAIN_PRINT
}

export const printOptions: UseCase<'papers.printOptions'> = async (act, { media, printer: asked }) => {
  const printer = asked ?? (await printerFor(act, media))
  return done({
    printer,
    trays: printer === null ? [] : await act.counter.press.trays(printer),
    chosen: optionsFor(act.register, printer, media),
  })
}

export const chooseOptions: UseCase<'papers.chooseOptions'> = (act, { media, printer, options }) =>
  commit(act, (journal) => {
    putSetting(act.register, 'print-options', {
      ...remembered(act.register),
      [key(printer, media)]: options,
    })
    journal.record({
      noun: 'paper',
      entityId: 'printers',
      verb: 'print-options-chosen',
      scope: 'local',
      payload: { media, printer, ...options },
    })
    return done({})
  })
