import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskAt, layPage, printedPage, seenFrom } from '../../../test/support/paper-scene.ts'
import { findCorners } from './find-corners.ts'
import { greyOf, soften } from './grey.ts'
import { homographyBetween, invert, project } from './homography.ts'
import { seePaper, sizeAt, trueRatio } from './paper-size.ts'
import { farthest, frameOf, isConvex, type Quad, type Size, scaleQuad } from './quad.ts'
import { rectify } from './rectify.ts'
import { judgeShot, sharpnessOf } from './shot-quality.ts'
import { look, RESTLESS, type Stillness } from './stillness.ts'

/** A live picture as corners are looked for in it, and the still of a document camera of five megapixels. */
const LIVE: Size = { width: 480, height: 360 }
const STILL: Size = { width: 2592, height: 1944 }
const A4: Size = { width: 210, height: 297 }

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Where cameras stand: up to 17° askew, the paper turned any way near upright or lying. */
const camera = fc.record({
  tiltX: between(-0.3, 0.3),
  tiltY: between(-0.3, 0.3),
  turn: fc
    .tuple(between(-0.4, 0.4), fc.constantFrom(0, Math.PI / 2))
    .map(([little, quarter]) => little + quarter),
  focus: between(0.7, 1.3),
  fill: between(0.5, 0.85),
  shift: fc.record({ x: between(-0.04, 0.04), y: between(-0.04, 0.04) }),
})
const desk = fc.record({
  shade: fc.integer({ min: 30, max: 150 }),
  grain: fc.integer({ min: 0, max: 22 }),
  seed: fc.nat(),
})
const inLive = (quad: Quad): boolean =>
  quad.every(({ x, y }) => x > 6 && y > 6 && x < LIVE.width - 6 && y < LIVE.height - 6)

/** How far corners are off, whichever of them is named first. */
function offBy(found: Quad, real: Quad): number {
  const turned = [0, 1, 2, 3].map((by) => real.map((_, at) => real[(at + by) % 4]!) as unknown as Quad)
  return Math.min(...turned.map((quad) => farthest(found, quad)))
}

describe('corners of the paper', () => {
  it('are found within 1 % of the picture on a grained desk, wherever the camera stands', () => {
    fc.assert(
      fc.property(camera, desk, (at, on) => {
        const real = seenFrom(LIVE, A4, at)
        fc.pre(inLive(real))
        const page = printedPage({ width: 420, height: 594 }, on.seed)
        const found = findCorners(greyOf(layPage(deskAt(LIVE, on), page, real).data, LIVE))
        expect(found).not.toBeNull()
        expect(isConvex(found!)).toBe(true)
        expect(offBy(found!, real)).toBeLessThan(0.01 * LIVE.width)
      }),
      { numRuns: 100 },
    )
  })

  it('are found though a hand holds the paper at its edge', () => {
    const real = seenFrom(LIVE, A4, {
      tiltX: 0.1,
      tiltY: -0.05,
      turn: 0.1,
      focus: 0.9,
      fill: 0.8,
      shift: { x: 0, y: 0 },
    })
    const scene = layPage(deskAt(LIVE, { shade: 90, grain: 10, seed: 5 }), printedPage(A4, 5), real)
    const thumb = { x: (real[1].x + real[2].x) / 2, y: (real[1].y + real[2].y) / 2 }
    for (let y = 0; y < LIVE.height; y++)
      for (let x = 0; x < LIVE.width; x++)
        if (Math.hypot(x - thumb.x - 20, y - thumb.y) < 42)
          scene.data.set([190, 140, 120, 255], (y * LIVE.width + x) * 4)
    const found = findCorners(greyOf(scene.data, LIVE))
    expect(offBy(found!, real)).toBeLessThan(0.01 * LIVE.width)
  })

  it('are not made up: an empty desk and white paper on a white desk have none', () => {
    for (const [shade, grain] of [
      [90, 0],
      [120, 20],
      [60, 12],
    ] as const)
      expect(findCorners(greyOf(deskAt(LIVE, { shade, grain, seed: 3 }).data, LIVE))).toBeNull()
    const real: Quad = scaleQuad(frameOf({ width: 0.6, height: 0.7 }), { x: 480, y: 360 })
    const white = greyOf(
      layPage(deskAt(LIVE, { shade: 238, grain: 4, seed: 1 }), printedPage(A4, 2), real).data,
      LIVE,
    )
    expect(findCorners(white)).toBeNull()
  })
})

describe('projection', () => {
  it('takes corners to corners, and its inverse brings every place back', () => {
    fc.assert(
      fc.property(camera, camera, between(0.05, 0.95), between(0.05, 0.95), (one, other, x, y) => {
        const from = seenFrom(STILL, A4, one)
        const to = seenFrom(LIVE, A4, other)
        const there = homographyBetween(from, to)
        for (const [at, corner] of from.entries()) {
          const goes = project(there, corner)
          expect(Math.hypot(goes.x - to[at]!.x, goes.y - to[at]!.y)).toBeLessThan(1e-6)
        }
        const place = { x: x * STILL.width, y: y * STILL.height }
        const back = project(invert(there), project(there, place))
        expect(Math.hypot(back.x - place.x, back.y - place.y)).toBeLessThan(1e-3)
      }),
    )
  })

  it('draws the page as it was before the camera saw it askew', () => {
    const page = printedPage({ width: 420, height: 594 }, 11)
    const frame = { width: 1600, height: 1200 }
    const quad = seenFrom(frame, A4, {
      tiltX: 0.25,
      tiltY: -0.2,
      turn: 0.15,
      focus: 0.9,
      fill: 0.85,
      shift: { x: 0.02, y: 0 },
    })
    const seen = layPage(deskAt(frame, { shade: 80, grain: 15, seed: 11 }), page, quad)
    const drawn = soften(greyOf(rectify(seen, quad, page).data, page))
    const real = soften(greyOf(page.data, page))
    let off = 0
    for (const [at, value] of drawn.data.entries()) off += Math.abs(value - real.data[at]!)
    expect(off / drawn.data.length).toBeLessThan(6)
  })
})

describe('size of the paper', () => {
  it('A4 is told by its proportions though the camera stands askew, and gets exactly those', () => {
    fc.assert(
      fc.property(camera, (at) => {
        const quad = seenFrom(STILL, A4, at)
        expect(Math.abs(trueRatio(quad, STILL) / (210 / 297) - 1)).toBeLessThan(0.045)
        const seen = seePaper(quad, STILL, 'auto')
        expect(seen.paper).toBe('a4')
        expect(seen.ratio).toBeCloseTo(210 / 297, 6)
        expect(Math.abs(seen.size.width / seen.size.height / (210 / 297) - 1)).toBeLessThan(0.005)
      }),
      { numRuns: 500 },
    )
  })

  it('a citizen’s card is one; what is like neither keeps the proportions it has', () => {
    const straight = { tiltX: 0.05, tiltY: 0.02, turn: 0, focus: 0.9, fill: 0.8, shift: { x: 0, y: 0 } }
    const card = seePaper(seenFrom(STILL, { width: 85.6, height: 53.98 }, straight), STILL, 'auto')
    expect(card.paper).toBe('card')
    const photo = seePaper(seenFrom(STILL, { width: 150, height: 100 * 1.2 }, straight), STILL, 'auto')
    expect(photo).toMatchObject({ paper: 'other', dpi: null })
    expect(photo.ratio).toBeCloseTo(1.25, 1)
  })

  it('dots per inch come from the paper’s size: half the paper, twice the dots; never more than were seen', () => {
    // 1654 × 2339 pixels of picture for an A4 sheet are 200 dpi.
    const quad = scaleQuad(frameOf({ width: 1, height: 1 }), { x: 1655, y: 2340 })
    const a4 = seePaper(quad, { width: 2000, height: 2600 }, 'a4')
    expect(a4.dpi).toBe(200)
    expect(seePaper(quad, { width: 2000, height: 2600 }, 'a5').dpi).toBe(283)
    expect(sizeAt(a4, 200)).toEqual(a4.size)
    expect(sizeAt(a4, 300)).toEqual(a4.size)
    expect(sizeAt(a4, 100)).toEqual({ width: 827, height: 1170 })
    // Seen askew, the farthest side counts.
    const askew: Quad = [{ x: 300, y: 0 }, { x: 1355, y: 0 }, quad[2], quad[3]]
    expect(seePaper(askew, { width: 2000, height: 2600 }, 'a4').dpi).toBe(127)
  })
})

describe('a shot that cannot be read', () => {
  const page = printedPage({ width: 1240, height: 1754 }, 21)
  const grey = greyOf(page.data, page)
  const blurred = (times: number) => {
    let picture = grey
    for (let at = 0; at < times; at++) picture = soften(picture)
    return picture
  }
  const dimmed = (by: number) => ({ ...grey, data: grey.data.map((value) => value * by) })

  it('blurred and dark are told, a sharp and bright one is not', () => {
    expect(judgeShot(grey)).toEqual([])
    // What lens and correction do to every picture.
    expect(judgeShot(blurred(1))).toEqual([])
    expect(judgeShot(blurred(10))).toEqual(['blurred'])
    expect(judgeShot(dimmed(0.35))).toEqual(['dark'])
  })

  it('sharpness falls with every blur and does not depend on the light', () => {
    const values = [0, 1, 2, 4, 8, 12].map((times) => sharpnessOf(blurred(times))!)
    for (const [at, value] of values.slice(1).entries()) expect(value).toBeLessThan(values[at]!)
    expect(sharpnessOf(dimmed(0.6))).toBeCloseTo(values[0]!, 1)
  })

  it('an empty page is neither', () => {
    expect(judgeShot({ width: 800, height: 1100, data: new Uint8Array(800 * 1100).fill(230) })).toEqual([])
  })
})

describe('a shot by itself', () => {
  const quad = scaleQuad(frameOf({ width: 0.8, height: 0.8 }), { x: 1, y: 1 })
  const moved = scaleQuad(quad, { x: 1.05, y: 1 })
  const first = new Uint8Array(256).fill(200)
  const second = first.map((value, at) => (at % 3 === 0 ? value - 60 : value))

  function shots(seen: readonly { corners: Quad | null; picture: Uint8Array }[]): number[] {
    let stillness: Stillness = RESTLESS
    return seen.flatMap((one, at) => {
      const answer = look(stillness, one, at * 200)
      stillness = answer.stillness
      return answer.shoot ? [at] : []
    })
  }
  const lying = (corners: Quad | null, picture: Uint8Array, looks: number) =>
    Array.from({ length: looks }, () => ({ corners, picture }))

  it('is taken once when a paper has lain still for a second, and again for another paper', () => {
    expect(shots(lying(quad, first, 20))).toEqual([6])
    const changed = [...lying(quad, first, 10), ...lying(moved, second, 1), ...lying(quad, second, 12)]
    expect(shots(changed)).toEqual([6, 17])
  })

  it('is not taken of an empty desk, of a moving paper, or twice of the same', () => {
    expect(shots(lying(null, first, 20))).toEqual([])
    expect(
      shots(Array.from({ length: 20 }, (_, at) => ({ corners: at % 2 ? quad : moved, picture: first }))),
    ).toEqual([])
    expect(shots([...lying(quad, first, 10), ...lying(null, first, 3), ...lying(quad, first, 15)])).toEqual([
      6,
    ])
  })
})
