import type { ScanPage } from '../../../electron/common/scans/model.ts'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { api } from '../../app/api.ts'
import { openPdf } from '../../ui/paper/pdf-document.ts'

/* Pictures of pages as blob addresses: the only form of a picture besides a file of ours that the page's policy lets
   in. They are personal data and large, so few are kept, and none when the screen is left or locked. */

/** `whole`: large and not cropped. */
export type PictureSize = 'thumb' | 'full' | 'whole'
type Page = Pick<ScanPage, 'id' | 'rotation' | 'angle' | 'crop' | 'contrast'>
/** What is done to a page, as one word: its picture is another as soon as any of it is. */
function lookOf({ rotation, angle, crop, contrast }: Omit<Page, 'id'>): string {
  const box = crop && [crop.left, crop.top, crop.width, crop.height].join(' ')
  return [rotation, angle, contrast, box].join('/')
}

const KEPT: Record<PictureSize, number> = { thumb: 400, full: 10, whole: 2 }
/** Thumbnails asked for at the same time; the big picture never waits behind them. */
const LANES = 4
const SIDE: Record<PictureSize, number> = { thumb: 240, full: 1600, whole: 1600 }

export class PictureError extends Error {
  readonly refusal: RefusalOf<ErrorOf<'scans.picture'>>
  constructor(refusal: RefusalOf<ErrorOf<'scans.picture'>>) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const kept: Record<PictureSize, Map<string, Promise<string>>> = {
  thumb: new Map(),
  full: new Map(),
  whole: new Map(),
}
let free = LANES
const waiting: (() => void)[] = []

/**
 * Address of a page's picture, turned as the page is.
 * @throws PictureError what main refused; any other error: the page could not be drawn
 */
export function pictureOf({ id, ...page }: Page, size: PictureSize): Promise<string> {
  const shelf = kept[size]
  const key = `${id}/${lookOf(page)}`
  const found = shelf.get(key) ?? load(id, size)
  shelf.delete(key)
  shelf.set(key, found)
  found.catch(() => shelf.delete(key))
  const [oldest] = shelf.keys()
  if (shelf.size > KEPT[size]) release(shelf, oldest!)
  return found
}

const blobs = new Map<string, Blob>()

/** What lies at an address. */
export const blobAt = (url: string): Blob | undefined => blobs.get(url)

/** Nothing of the pages stays in memory. */
export function forgetPictures(): void {
  for (const shelf of Object.values(kept)) for (const key of [...shelf.keys()]) release(shelf, key)
}

function release(shelf: Map<string, Promise<string>>, key: string): void {
  shelf.get(key)?.then(
    (url) => {
      blobs.delete(url)
      URL.revokeObjectURL(url)
    },
    () => undefined,
  )
  shelf.delete(key)
}

async function load(pageId: string, size: PictureSize): Promise<string> {
  if (size === 'thumb') await lane()
  try {
    const reply = await api.scans.picture({
      pageId,
      size: size === 'thumb' ? 'thumb' : 'full',
      whole: size === 'whole',
    })
    if (!reply.ok) throw new PictureError(reply.error)
    const { mime, bytes } = reply.data
    const picture =
      mime === 'application/pdf'
        ? await drawPdf(bytes, SIDE[size])
        : new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime })
    const url = URL.createObjectURL(picture)
    blobs.set(url, picture)
    return url
  } finally {
    if (size === 'thumb') leaveLane()
  }
}

/** The first page of a PDF as a picture, longest side `side` pixels. */
async function drawPdf(bytes: Uint8Array, side: number): Promise<Blob> {
  const document = await openPdf(bytes)
  try {
    const page = await document.getPage(1)
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: side / Math.max(natural.width, natural.height) })
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport }).promise
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!drawn) throw new Error('the page could not be drawn')
    return drawn
  } finally {
    await document.loadingTask.destroy()
  }
}

function lane(): Promise<void> {
  if (free > 0) {
    free -= 1
    return Promise.resolve()
  }
  return new Promise((resolve) => waiting.push(resolve))
}

function leaveLane(): void {
  const next = waiting.shift()
  if (next) next()
  else free += 1
}
