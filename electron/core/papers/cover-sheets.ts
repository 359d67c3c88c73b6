import { findDossier } from '../../../db/tables/dossiers.ts'
import { coverCode } from '../../common/scans/cover-code.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { hasResult } from '../../common/scans/has-result.ts'
import { RESULT } from '../../common/scans/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf, paperBase } from './paper-head.ts'
import { printerFor } from './printers.ts'

/** Prints or saves cover sheets for the scanner's tray. A tool and no paper of the dossier: nothing of it is kept. */
export const coverSheets: UseCase<'papers.coverSheets'> = async (act, { dossierId, components, how }) => {
  const dossier = findDossier(act.register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const { dossierNo, facts } = dossier
  const parts = facts.components.map(({ code }, index) => ({ code, at: (index + 1) as number | null }))
  if (hasResult(dossier)) parts.push({ code: RESULT, at: null })
  const sheets = parts.flatMap(({ code, at }) =>
    components.includes(code)
      ? [
          {
            dossierNo,
            applicant: facts.applicant.name,
            procedure: facts.procedure.name,
            at,
            of: facts.components.length,
            component: documentName(facts, code),
            qr: coverCode({ dossierNo, component: code }),
          },
        ]
      : [],
  )
  if (sheets.length === 0) return refuse('COMPONENT_UNKNOWN')
  const { press, log } = act.counter
  let pdf: Uint8Array
  try {
    pdf = await press.makePdf({
      kind: 'cover-sheet',
      ...paperBase('cover-sheet', officeOf(act), act.now),
      paperNo: null,
      sheets,
    })
  } catch (error) {
    log('paper', error)
    return refuse('PAPER_FAILED')
  }
  if (how === 'save') {
    const saved = await press.save(pdf, `to-bia-${dossierNo.replace(/[^\w.-]/g, '-')}.pdf`)
    return saved === 'saved' ? done({}) : refuse(saved)
  }
  const printed = await press.print({ pdf, media: 'A4', printer: await printerFor(act, 'A4') })
  return printed.code === 'SPOOLED' ? done({}) : refuse(printed.code, { trouble: printed.trouble })
}
