import { DocumentFault } from '../document-fault.ts'
import { openPicture } from '../open-picture.ts'
import { findFacts, type Found } from './find-facts.ts'
import { greyCopy } from './grey-copy.ts'

/**
 * The facts of a stored page.
 * @throws DocumentFault FILE_BROKEN
 */
export async function pageFacts(picture: Buffer, dpi: number | null): Promise<Found> {
  try {
    const { autoOrient } = await openPicture(picture).metadata()
    const page = openPicture(picture).autoOrient().flatten({ background: 'white' })
    const size = { ...autoOrient, dpi }
    return await findFacts(size, await greyCopy(page, size))
  } catch (error) {
    throw new DocumentFault('FILE_BROKEN', error)
  }
}
