import { findDossier } from '../../../db/tables/dossiers.ts'
import type { ReplyOf } from '../../common/contract.ts'
import { MAX_FILE_BYTES } from '../../common/scans/model.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { DocumentFault } from './document-fault.ts'
import { layDownPages } from './lay-down-pages.ts'
import { pictures } from './pictures.ts'

/** Lays a picture out of the system's clipboard onto the desk. @param png null: there is none in it */
export async function pastePicture(
  act: Act,
  dossierId: string,
  png: Buffer | null,
): Promise<ReplyOf<'scans.paste'>> {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  if (!png) return refuse('CLIPBOARD_EMPTY')
  if (png.length > MAX_FILE_BYTES) return refuse('FILE_TOO_LARGE')
  try {
    const page = await pictures.readPicture(png)
    const { sha256 } = await act.files.put(png)
    // What a clipboard says of its density means nothing.
    const file = { kind: 'png' as const, sha256, pages: [{ ...page, dpi: null }] }
    return changeDesk(act, () => done({ pages: layDownPages(act, dossierId, 'paste', [file]) }))
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error
    return refuse(error.code === 'FILE_TOO_LARGE' ? 'FILE_TOO_LARGE' : 'CLIPBOARD_EMPTY')
  }
}
