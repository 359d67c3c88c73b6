import type { StoredPages } from '../../../db/tables/scan-arrivals.ts'
import type { FileStore } from '../files/file-store.ts'
import { pictures } from './pictures.ts'
import type { DroppedFile } from './read-dropped-file.ts'

/**
 * Puts a file into the store: as it is, or, of a TIFF, each page for itself and in its order. One page is held at a
 * time. What fails in the middle leaves files that no row names; they are swept, or found there the next time.
 * @throws DocumentFault of a page that is broken · FileFault DISK_FULL
 */
export async function storeDroppedFile(
  files: Pick<FileStore, 'put'>,
  { kind, bytes, pages }: DroppedFile,
): Promise<StoredPages[]> {
  if (kind !== 'tiff') return [{ kind, pages, sha256: (await files.put(bytes)).sha256 }]
  const stored: StoredPages[] = []
  for (const at of pages.keys()) {
    const { kind: stays, bytes: page, ...seen } = await pictures.tiffPage(bytes, at)
    stored.push({ kind: stays, pages: [seen], sha256: (await files.put(page)).sha256 })
  }
  return stored
}
