import { useEffect, useState } from 'react'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'
import { vi } from '../../i18n/vi.ts'
import { PictureError, type PictureSize, pictureOf } from './pictures.ts'

type Picture = { url: string | null; problem: string | null }
/** A page just in is put straight in a moment; a picture of it as it came would be drawn for nothing. */
const SOON_MS = 1_000

const NONE: Picture = { url: null, problem: null }

/**
 * The picture of a page, read when `wanted`. A turned page keeps its old picture until the new one is there; give the
 * component a `key` per page.
 */
export function usePicture(page: ScanPage, size: PictureSize, wanted = true): Picture {
  const [picture, setPicture] = useState<Picture>(NONE)
  useEffect(() => {
    if (!wanted) return
    let mine = true
    // Asked for each time the desk is read; the shelf of pictures answers, and the same picture draws nothing anew.
    const ask = () =>
      pictureOf(page, size).then(
        (url) =>
          mine && setPicture((was) => (was.url === url && !was.problem ? was : { url, problem: null })),
        (error: unknown) => {
          if (!mine) return
          const problem =
            error instanceof PictureError
              ? sentenceFor('scans.picture', error.refusal)
              : vi.scans.desk.pictureFailed
          setPicture({ url: null, problem })
        },
      )
    const settled = page.facts !== null || page.kind === 'pdf'
    const later = settled ? undefined : setTimeout(() => void ask(), SOON_MS)
    if (settled) void ask()
    return () => {
      mine = false
      clearTimeout(later)
    }
  }, [page, size, wanted])
  return picture
}
