import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { farthest, frameOf, isConvex, type Point, type Quad } from '../../../electron/common/camera/quad.ts'
import { look, RESTLESS, type Stillness } from '../../../electron/common/camera/stillness.ts'
import type { CameraWorker } from './camera-worker.ts'

/** How often the live picture is looked at, milliseconds; a look takes a tenth of that. */
const LOOK_MS = 130
const LOOK_SIDE = 480
/** Looks without a paper after which the handles go to the picture's edges. */
const LOST_AFTER = 4
/** Below this corners tremble with the camera's grain and are smoothed; above it the paper has moved. */
const TREMBLE = 0.02

/** All of the picture, as parts of it. */
const EDGES = frameOf({ width: 1, height: 1 })

export type Corners = {
  /** Parts of the picture. */
  quad: Quad
  /** found: by themselves; edges: no paper is seen; hand: set by the officer, left alone. */
  how: 'found' | 'edges' | 'hand'
}

/**
 * The paper's corners in the live picture, found again and again until the officer takes hold of one.
 * @param onStill the paper has lain still for a second and is another than the last one shot; answers whether it shoots it
 */
export function useCorners(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
  worker: RefObject<CameraWorker | null>,
  onStill: (corners: Corners) => boolean,
) {
  const [corners, setCorners] = useState<Corners>({ quad: EDGES, how: 'edges' })
  const stillness = useRef<Stillness>(RESTLESS)
  const still = useRef(() => onStill(corners))
  useEffect(() => {
    still.current = () => onStill(corners)
  })

  useEffect(() => {
    if (!stream) return
    let ended = false
    let lost = 0
    stillness.current = RESTLESS
    const see = async () => {
      const element = video.current
      if (!element || !worker.current || element.videoWidth === 0) return
      const scale = LOOK_SIDE / Math.max(element.videoWidth, element.videoHeight)
      const picture = await createImageBitmap(element, {
        resizeWidth: Math.round(element.videoWidth * Math.min(1, scale)),
        resizeHeight: Math.round(element.videoHeight * Math.min(1, scale)),
        resizeQuality: 'medium',
      })
      const seen = await worker.current.look({ picture })
      if (ended) return
      lost = seen.corners ? 0 : lost + 1
      setCorners((was) => follow(was, seen.corners, lost))
      const was = stillness.current
      const answer = look(was, { corners: seen.corners, picture: seen.fromAfar }, performance.now())
      const shot = answer.shoot && still.current()
      stillness.current = shot ? answer.stillness : { ...answer.stillness, taken: was.taken }
    }
    const goOn = () => {
      if (ended) return
      // A look that fails is as good as none: the next is there in a moment.
      void see()
        .catch(() => undefined)
        .then(() => setTimeout(goOn, LOOK_MS))
    }
    goOn()
    return () => {
      ended = true
    }
  }, [stream, video, worker])

  const move = useCallback((at: number, to: Point) => {
    setCorners((was) => {
      const inside = { x: Math.min(1, Math.max(0, to.x)), y: Math.min(1, Math.max(0, to.y)) }
      const quad = was.quad.map((corner, index) => (index === at ? inside : corner)) as unknown as Quad
      return isConvex(quad) ? { quad, how: 'hand' } : was
    })
  }, [])
  const findAgain = useCallback(() => setCorners((was) => ({ ...was, how: 'edges' })), [])
  /** The paper as it lies now is shot by hand: it is not shot by itself again. */
  const taken = useCallback(() => {
    stillness.current = { ...stillness.current, taken: stillness.current.picture }
  }, [])
  return { corners, move, findAgain, taken }
}

function follow(was: Corners, found: Quad | null, lost: number): Corners {
  if (was.how === 'hand') return was
  if (!found) return lost < LOST_AFTER && was.how === 'found' ? was : { quad: EDGES, how: 'edges' }
  if (was.how === 'edges' || farthest(was.quad, found) > TREMBLE) return { quad: found, how: 'found' }
  const mixed = was.quad.map((corner, at) => ({
    x: (corner.x * 2 + found[at]!.x) / 3,
    y: (corner.y * 2 + found[at]!.y) / 3,
  }))
  return { quad: mixed as unknown as Quad, how: 'found' }
}
