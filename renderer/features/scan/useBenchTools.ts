import { MAX_ANGLE } from '../../../electron/common/scans/adjust-model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { vi } from '../../i18n/vi.ts'
import { isBlank } from './page-faults.ts'
import type { Desk } from './useDesk.ts'
import type { DeskActs } from './useDeskActs.ts'
import type { Tool } from './useDeskKeys.ts'
import type { Offer } from './ComponentRow.tsx'

const TILT = 0.2
const SHADE = 0.1

export type BenchToolsProps = {
  desk: Desk
  acts: DeskActs
  offers: readonly Offer[]
  onCrop: () => void
  /** Starts a scan whose pages go behind a page or in its place; absent while the scanner is not ready. */
  onPlace: ((pageId: string, replace: boolean) => void) | undefined
}

/** Does what a tool's key or button says, to the pages selected now. @returns whether there was anything to do */
export function useBenchTools({ desk, acts, offers, onCrop, onPlace }: BenchToolsProps) {
  const { pages, selection, components } = desk
  const words = vi.scans.bench
  const current = pages.find((page) => page.id === selection.current)
  const chosen = pages.filter((page) => selection.ids.includes(page.id))
  const pictures = chosen.filter((page) => page.kind !== 'pdf')

  // A key that did nothing and said nothing would be pressed again and again.
  const noPicture = () => {
    if (chosen.length > 0) acts.noPicture()
    return chosen.length > 0
  }
  const tilt = (by: number) => {
    if (pictures.length === 0) return noPicture()
    const turned = pictures.map((page) => ({
      pageId: page.id,
      angle: Math.round(Math.min(MAX_ANGLE, Math.max(-MAX_ANGLE, page.angle + by)) * 10) / 10,
    }))
    void acts.adjust(turned, words.done.tilted(turned.length), likeOf('tilt', turned))
    return true
  }
  const shade = (by: number) => {
    if (pictures.length === 0) return noPicture()
    const shaded = pictures.map((page) => ({
      pageId: page.id,
      contrast: Math.round(Math.min(1, Math.max(0, page.contrast + by)) * 10) / 10,
    }))
    void acts.adjust(shaded, words.done.contrast(shaded.length), likeOf('shade', shaded))
    return true
  }
  const split = () => {
    if (!current) return false
    const at = pages.indexOf(current)
    if (pages[at - 1]?.stack !== current.stack) return false
    const rest = pages.slice(at)
    const end = rest.findIndex((page) => page.stack !== current.stack)
    const part = end === -1 ? rest : rest.slice(0, end)
    const ids = part.map((page) => page.id)
    void acts.stack(ids, newId(), words.done.split)
    desk.chooseThese(ids)
    return true
  }
  const join = () => {
    if (!current) return false
    const first = pages.findIndex((page) => page.stack === current.stack)
    const before = pages[first - 1]
    if (!before) return false
    const own = pages.filter((page) => page.stack === current.stack).map((page) => page.id)
    void acts.stack(own, before.stack, words.done.joined)
    return true
  }
  const blanks = () => {
    // Only those that are pointed out; one of them may be kept by choosing it away first.
    const among = chosen.length > 1 ? chosen : pages
    const ids = among.filter((page) => isBlank(page)).map((page) => page.id)
    if (ids.length > 0) void acts.remove(ids, words.done.blanks(ids.length))
    return ids.length > 0
  }
  const duplex = () => {
    const ids = chosen.length > 1 ? chosen.map((page) => page.id) : pages.map((page) => page.id)
    if (ids.length > 1) void acts.interleave(ids)
    return ids.length > 1
  }
  const reuse = () => {
    const offer = offers[0]
    const component = offer && components.find((one) => one.code === offer.component)
    if (component) void acts.reuse(component, offer.documentId)
    return component !== undefined
  }

  return (tool: Tool): boolean => {
    switch (tool) {
      case 'crop':
        if (!current) return false
        if (current.kind === 'pdf') return noPicture()
        onCrop()
        return true
      case 'tilt-left':
        return tilt(-TILT)
      case 'tilt-right':
        return tilt(TILT)
      case 'darker':
        return shade(SHADE)
      case 'paler':
        return shade(-SHADE)
      case 'split':
        return split()
      case 'join':
        return join()
      case 'choose-stack':
        return current !== undefined && (desk.chooseStack(current.stack), true)
      case 'duplex':
        return duplex()
      case 'blanks':
        return blanks()
      case 'insert':
      case 'replace':
        return (
          current !== undefined && onPlace !== undefined && (onPlace(current.id, tool === 'replace'), true)
        )
      case 'cut':
        if (!current) return false
        if (current.kind === 'pdf') return noPicture()
        void acts.cut(current.id, seenWide(current) ? 'down' : 'across', 0.5)
        return true
      case 'reuse':
        return reuse()
    }
  }
}

/* Pressed again for the same pages it is the same act. */
function likeOf(what: string, pages: readonly { pageId: string }[]): string {
  return [what, ...pages.map((page) => page.pageId)].join(' ')
}

function seenWide({ width, height, rotation }: { width: number; height: number; rotation: number }): boolean {
  return rotation % 180 === 0 ? width > height : height > width
}
