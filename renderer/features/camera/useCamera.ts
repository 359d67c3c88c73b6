import { useCallback, useEffect, useRef, useState } from 'react'
import type { Size } from '../../../electron/common/camera/quad.ts'
import type { CameraFault } from '../../i18n/camera.ts'

export type CameraDevice = { id: string; label: string }
type Wanted = { device: string; label: string } | null

/** As many pixels as the camera has; a few pictures a second are enough to lay a paper under it. */
const BEST = { width: { ideal: 4096 }, height: { ideal: 3072 }, frameRate: { ideal: 15 } }

/**
 * The live picture of one of this PC's cameras. Cameras that are plugged in or out while the screen is open come and
 * go; the one used last is taken first.
 * @param wanted undefined: not yet allowed to ask
 */
export function useCamera(wanted: Wanted | undefined) {
  const [devices, setDevices] = useState<readonly CameraDevice[]>([])
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [fault, setFault] = useState<CameraFault | null>(null)
  const [device, setDevice] = useState<string | null>(null)
  const live = useRef<MediaStream | null>(null)
  const wish = useRef<Wanted>(null)
  const asked = useRef(0)

  const start = useCallback(async () => {
    const mine = ++asked.current
    stop(live.current)
    live.current = null
    setStream(null)
    setFault(null)
    const found = await cameras()
    if (mine !== asked.current) return
    setDevices(found)
    const chosen = pick(found, wish.current)
    setDevice(chosen?.id ?? null)
    if (!chosen) return setFault('NONE')
    try {
      const opened = await openCamera(chosen.id)
      if (mine !== asked.current) return stop(opened)
      live.current = opened
      // Before it was allowed, cameras had no names.
      setDevices(await cameras())
      opened.getVideoTracks()[0]?.addEventListener('ended', () => {
        if (live.current !== opened) return
        live.current = null
        setStream(null)
        setFault('GONE')
      })
      setStream(opened)
    } catch (error) {
      if (mine === asked.current) setFault(faultOf(error))
    }
  }, [])

  const allowed = wanted !== undefined
  const remembered = useRef(wanted)
  useEffect(() => {
    remembered.current = wanted
  })
  useEffect(() => {
    if (!allowed) return
    wish.current ??= remembered.current ?? null
    void start()
    const changed = async () => {
      const found = await cameras()
      setDevices(found)
      if (!live.current && found.length > 0) void start()
    }
    const heard = () => void changed()
    navigator.mediaDevices.addEventListener('devicechange', heard)
    return () => {
      navigator.mediaDevices.removeEventListener('devicechange', heard)
      asked.current += 1
      stop(live.current)
      live.current = null
    }
  }, [allowed, start])

  const choose = useCallback(
    (id: string, label: string) => {
      wish.current = { device: id, label }
      void start()
    },
    [start],
  )
  return { devices, device, stream, fault, choose, again: useCallback(() => void start(), [start]) }
}

export type Camera = ReturnType<typeof useCamera>

async function cameras(): Promise<CameraDevice[]> {
  const all = await navigator.mediaDevices.enumerateDevices()
  return all
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

function pick(found: readonly CameraDevice[], wanted: Wanted): CameraDevice | undefined {
  const same = found.find(({ id }) => id === wanted?.device)
  return same ?? found.find(({ label }) => label !== '' && label === wanted?.label) ?? found[0]
}

function openCamera(id: string): Promise<MediaStream> {
  const video = id === '' ? BEST : { ...BEST, deviceId: { exact: id } }
  return navigator.mediaDevices.getUserMedia({ video, audio: false })
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

function faultOf(error: unknown): CameraFault {
  if (!(error instanceof DOMException)) return 'FAILED'
  switch (error.name) {
    case 'NotAllowedError':
      // The engine's words when the system itself says no; otherwise it was main.
      return /system/i.test(error.message) ? 'DENIED' : 'REFUSED'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'NONE'
    case 'NotReadableError':
    case 'AbortError':
      return 'BUSY'
    default:
      return 'FAILED'
  }
}

/**
 * The picture in the camera's highest resolution: its still picture where it has a larger one that shows the same,
 * otherwise the live one, which is asked for as large as it gets.
 */
export async function takeStill(stream: MediaStream, video: HTMLVideoElement): Promise<ImageBitmap> {
  const photo = await takePhoto(stream, { width: video.videoWidth, height: video.videoHeight })
  return photo ?? createImageBitmap(video)
}

async function takePhoto(stream: MediaStream, live: Size): Promise<ImageBitmap | null> {
  const [track] = stream.getVideoTracks()
  if (!track) return null
  try {
    const capture = new ImageCapture(track)
    const { imageWidth, imageHeight } = await capture.getPhotoCapabilities()
    const width = imageWidth?.max ?? 0
    const height = imageHeight?.max ?? 0
    if (width <= live.width) return null
    const picture = await createImageBitmap(
      await capture.takePhoto({ imageWidth: width, imageHeight: height }),
    )
    // Of another shape it shows more or less than the live picture, and the corners would lie elsewhere.
    const alike = Math.abs(picture.width / picture.height / (live.width / live.height) - 1) < 0.01
    return alike && picture.width > live.width ? picture : null
  } catch {
    // Cameras that cannot, or can but will not: the live picture is as good as it gets.
    return null
  }
}
