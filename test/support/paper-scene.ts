import { homographyBetween, project } from '../../electron/common/camera/homography.ts'
import { areaOf, frameOf, type Point, type Quad, type Size } from '../../electron/common/camera/quad.ts'
import type { Rgba } from '../../electron/common/camera/rectify.ts'

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A desk of grained wood, `shade` being its mean brightness. */
export function deskAt(
  size: Size,
  { shade, grain, seed }: { shade: number; grain: number; seed: number },
): Rgba {
  const random = seeded(seed)
  const data = new Uint8ClampedArray(size.width * size.height * 4)
  const slant = random() * 0.6
  const pitch = 5 + random() * 14
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const wave = Math.sin((x * slant + y) / pitch + 2 * Math.sin(x / 61)) * grain
      const value = shade + wave + (random() - 0.5) * 2 * grain
      const at = (y * size.width + x) * 4
      data[at] = value * 1.1
      data[at + 1] = value
      data[at + 2] = value * 0.85
      data[at + 3] = 255
    }
  }
  return { ...size, data }
}

/** Lays a page on the desk so that its corners lie at `quad`, as a camera would see it; changes and gives back `desk`. */
export function layPage(desk: Rgba, page: Rgba, quad: Quad): Rgba {
  const toPage = homographyBetween(quad, frameOf(page))
  const [left, right] = [Math.min(...quad.map(({ x }) => x)), Math.max(...quad.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...quad.map(({ y }) => y)), Math.max(...quad.map(({ y }) => y))]
  // As many places of the page for each pixel of the picture as fall on it, at most sixteen.
  const fine = Math.min(4, Math.max(1, Math.ceil(Math.sqrt((page.width * page.height) / areaOf(quad)))))
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(desk.height - 1, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(desk.width - 1, right); x++) {
      const sum = [0, 0, 0]
      let inside = 0
      for (let step = 0; step < fine * fine; step++) {
        const at = { x: x + ((step % fine) + 0.5) / fine, y: y + (Math.floor(step / fine) + 0.5) / fine }
        const on = project(toPage, at)
        const px = Math.floor(on.x)
        const py = Math.floor(on.y)
        if (px < 0 || py < 0 || px >= page.width || py >= page.height) continue
        inside++
        for (let channel = 0; channel < 3; channel++)
          sum[channel] = sum[channel]! + page.data[(py * page.width + px) * 4 + channel]!
      }
      if (inside === 0) continue
      const to = (y * desk.width + x) * 4
      const own = 1 - inside / fine ** 2
      for (let channel = 0; channel < 3; channel++)
        desk.data[to + channel] = sum[channel]! / fine ** 2 + desk.data[to + channel]! * own
    }
  }
  return desk
}

/** A white page with lines of print, a framed box as forms have it, and a red stamp. */
export function printedPage(size: Size, seed: number, white = 245): Rgba {
  const random = seeded(seed)
  const data = new Uint8ClampedArray(size.width * size.height * 4).fill(white)
  const page = { ...size, data }
  const fill = (
    left: number,
    top: number,
    width: number,
    height: number,
    colour: [number, number, number],
  ) => {
    for (let y = Math.round(top); y < Math.round(top + height); y++)
      for (let x = Math.round(left); x < Math.round(left + width); x++)
        data.set([...colour, 255], (y * size.width + x) * 4)
  }
  const ink: [number, number, number] = [40, 40, 48]
  const line = size.height / 46
  for (let row = 4; row < 42; row++) {
    if (random() < 0.15) continue
    for (let x = size.width * 0.12; x < size.width * 0.85; ) {
      const stroke = size.width * (0.003 + random() * 0.006)
      fill(x, row * line, stroke, line * 0.45, ink)
      x += stroke * (1.6 + random() * 3)
    }
  }
  const [left, top, width, height] = [
    size.width * 0.09,
    size.height * 0.3,
    size.width * 0.82,
    size.height * 0.3,
  ]
  const thin = Math.max(1, size.width / 400)
  fill(left, top, width, thin, ink)
  fill(left, top + height, width, thin, ink)
  fill(left, top, thin, height, ink)
  fill(left + width, top, thin, height, ink)
  fill(size.width * 0.6, size.height * 0.74, size.width * 0.2, size.height * 0.1, [200, 16, 46])
  return page
}

/**
 * Corners of a paper seen by a camera that stands over it, a little askew.
 * @param paper millimetres @param camera tilt and turn in radians, focal length and distance over the longer side
 */
export function seenFrom(
  frame: Size,
  paper: Size,
  camera: { tiltX: number; tiltY: number; turn: number; focus: number; fill: number; shift: Point },
): Quad {
  const longer = Math.max(frame.width, frame.height)
  const focus = camera.focus * longer
  const away =
    (focus * Math.hypot(paper.width, paper.height)) /
    (camera.fill * Math.min(frame.width, frame.height) * 1.25)
  const seen = ({ x, y }: Point): Point => {
    const [cx, cy] = [x - paper.width / 2, y - paper.height / 2]
    const [tx, ty] = [
      cx * Math.cos(camera.turn) - cy * Math.sin(camera.turn),
      cx * Math.sin(camera.turn) + cy * Math.cos(camera.turn),
    ]
    const [x1, z1] = [tx * Math.cos(camera.tiltY), tx * Math.sin(camera.tiltY)]
    const [y2, z2] = [
      ty * Math.cos(camera.tiltX) - z1 * Math.sin(camera.tiltX),
      ty * Math.sin(camera.tiltX) + z1 * Math.cos(camera.tiltX),
    ]
    const depth = away + z2
    // The paper lies beside the middle; the lens looks straight through its own.
    const aside = (longer * away) / focus
    return {
      x: frame.width / 2 + (focus * (x1 + camera.shift.x * aside)) / depth,
      y: frame.height / 2 + (focus * (y2 + camera.shift.y * aside)) / depth,
    }
  }
  const [a, b, c, d] = frameOf(paper)
  return [seen(a), seen(b), seen(c), seen(d)]
}
