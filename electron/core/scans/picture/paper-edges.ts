import { type PageBox } from '../../../common/scans/adjust-model.ts'
import { sheetBox, straightSize } from '../../../common/scans/adjust-rules.ts'
import type { Blot } from './find-blots.ts'
import type { Ink } from './find-ink.ts'

/** Part of the picture that must be surround before a sheet is looked for in it. */
const LEAST_SURROUND = 0.04
/** Part of the sheet's width or height that a row of it must at least have. */
const FULL = 0.3

/** The sheet of paper in a picture with a dark surround, put straight; null when the picture is all paper. */
export function findSheet({ edge, width, height }: Ink, angle: number): PageBox | null {
  let surround = 0
  for (const dot of edge) surround += dot
  if (surround < edge.length * LEAST_SURROUND) return null
  const straight = straighten({ width, height }, angle)
  const rows = new Uint32Array(Math.ceil(straight.height) + 1)
  const columns = new Uint32Array(Math.ceil(straight.width) + 1)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      if (edge[y * width + x] === 1) continue
      const [across, down] = straight.place(x, y)
      rows[Math.max(0, Math.min(rows.length - 1, Math.round(down)))]!++
      columns[Math.max(0, Math.min(columns.length - 1, Math.round(across)))]!++
    }
  }
  const [top, bottom] = filled(rows)
  const [left, right] = filled(columns)
  const box = {
    left: left / columns.length,
    top: top / rows.length,
    width: (right - left + 1) / columns.length,
    height: (bottom - top + 1) / rows.length,
  }
  const most = sheetBox({ width, height }, angle)
  return box.width * box.height > most.width * most.height * 0.96 || box.width * box.height < 0.02
    ? null
    : box
}

/** What is kept of a page put straight: as much as it was, and more where ink would be lost. */
export function keptBox({ width, height }: Ink, blots: readonly Blot[], angle: number): PageBox {
  const straight = straighten({ width, height }, angle)
  const sheet = sheetBox({ width, height }, angle)
  let [left, top, right, bottom] = [sheet.left, sheet.top, sheet.left + sheet.width, sheet.top + sheet.height]
  const gap = 0.01
  for (const blot of blots) {
    if (blot.area < 6) continue
    for (const [x, y] of [
      [blot.left, blot.top],
      [blot.right, blot.top],
      [blot.left, blot.bottom],
      [blot.right, blot.bottom],
    ] as const) {
      const [across, down] = straight.place(x, y)
      left = Math.min(left, across / straight.width - gap)
      right = Math.max(right, across / straight.width + gap)
      top = Math.min(top, down / straight.height - gap)
      bottom = Math.max(bottom, down / straight.height + gap)
    }
  }
  left = Math.max(0, left)
  top = Math.max(0, top)
  return { left, top, width: Math.min(1, right) - left, height: Math.min(1, bottom) - top }
}

/** Where a dot of the picture lies once the page is put straight. */
function straighten(size: { width: number; height: number }, angle: number) {
  const straight = straightSize(size, angle)
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const place = (x: number, y: number): [across: number, down: number] => {
    const [dx, dy] = [x - size.width / 2, y - size.height / 2]
    return [dx * cos - dy * sin + straight.width / 2, dx * sin + dy * cos + straight.height / 2]
  }
  return { ...straight, place }
}

/** First and last of those that are filled well. */
function filled(counts: Uint32Array): [first: number, last: number] {
  const least = counts.reduce((most, count) => Math.max(most, count), 0) * FULL
  const first = counts.findIndex((count) => count >= least)
  return [first, counts.findLastIndex((count) => count >= least)]
}
