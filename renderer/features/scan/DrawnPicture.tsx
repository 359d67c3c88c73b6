import { useEffect, useRef, useState } from 'react'
import { blobAt, type PictureSize } from './pictures.ts'

type DrawnPictureProps = {
  url: string
  size: PictureSize
  /** What it shows; left out where the words beside it say that. */
  label?: string
  onDrawn?: () => void
}

/**
 * A page's picture, seen once it is drawn. Decoded and drawn here: what an <img> has decoded the browser keeps for
 * minutes, up to some megabytes for each page that comes from the feeder.
 */
export function DrawnPicture({ url, size, label, onDrawn }: DrawnPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const tell = useRef(onDrawn)
  useEffect(() => {
    tell.current = onDrawn
  })
  useEffect(() => {
    let mine = true
    const draw = async () => {
      const blob = blobAt(url)
      if (!blob) return
      const bitmap = await createImageBitmap(blob)
      const place = canvas.current
      if (mine && place) {
        place.width = bitmap.width
        place.height = bitmap.height
        // In the PC's own memory: what lies on a graphics card goes when its driver starts anew.
        place.getContext('2d', { alpha: false, willReadFrequently: true })?.drawImage(bitmap, 0, 0)
        setDrawn(true)
        tell.current?.()
      }
      bitmap.close()
    }
    // Let go of in between, or a picture that cannot be drawn: what was seen before stays.
    draw().catch(() => undefined)
    return () => {
      mine = false
    }
  }, [url])
  const shown = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <canvas ref={canvas} {...shown} hidden={!drawn} data-size={size} />
}
