import { getSetting } from '../../../db/tables/settings.ts'
import { Station } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf, paperBase } from './paper-head.ts'
import { printerFor } from './printers.ts'

/** Prints or saves the recovery sheet. It opens the register, so nothing of it is kept on this PC. */
export const recoverySheet: UseCase<'papers.recoverySheet'> = async (act, { code, how }) => {
  const station = Station.parse(getSetting(act.register, 'station'))
  const { press, log } = act.counter
  let pdf: Uint8Array
  try {
    pdf = await press.makePdf({
      kind: 'recovery-sheet',
      ...paperBase('recovery-sheet', officeOf(act), act.now),
      paperNo: null,
      groups: code.split('-'),
      qr: code,
      station: station.code,
      madeAt: act.now,
      madeBy: act.officer.name,
    })
  } catch (error) {
    log('paper', error)
    return refuse('PAPER_FAILED')
  }
  if (how === 'save') {
    const saved = await press.save(pdf, 'phieu-khoi-phuc.pdf')
    return saved === 'saved' ? done({}) : refuse(saved)
  }
  const printed = await press.print({ pdf, media: 'A4', printer: await printerFor(act, 'A4') })
  return printed.code === 'SPOOLED' ? done({}) : refuse(printed.code, { trouble: printed.trouble })
}
