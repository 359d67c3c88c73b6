import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react'
import type { CameraChoice } from '../../../electron/common/camera/api.ts'
import { PAPERS, type PaperWish } from '../../../electron/common/camera/paper-size.ts'
import type { Size } from '../../../electron/common/camera/quad.ts'
import { api } from '../../app/api.ts'
import { useQuery } from '../../app/live.ts'
import { back, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DossierLead } from '../../ui/DossierLead.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { type CameraWorker, startCameraWorker } from './camera-worker.ts'
import { CornerHandles } from './CornerHandles.tsx'
import { SeenLine } from './SeenLine.tsx'
import { ShotFaults } from './ShotFaults.tsx'
import { ShotStrip } from './ShotStrip.tsx'
import { type CameraKey, useCameraKeys } from './useCameraKeys.ts'
import { takeStill, useCamera } from './useCamera.ts'
import { type Corners, useCorners } from './useCorners.ts'
import { type SeriesPage, useShots } from './useShots.ts'

type Way = Pick<CameraChoice, 'paper' | 'auto'>

/** The live picture with the paper's corners, how to shoot, and the series so far. */
export function CameraBench({ dossierId, choice }: { dossierId: string; choice: CameraChoice | null }) {
  const words = vi.camera
  const dossier = useQuery('dossiers.get', { id: dossierId }, { on: ['dossier'] }).data
  const camera = useCamera(choice)
  const shots = useShots(dossierId)
  const [way, setWay] = useState<Way>({ paper: choice?.paper ?? 'auto', auto: choice?.auto ?? false })
  const [frame, setFrame] = useState<Size | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const [flash, setFlash] = useState(0)
  const turns = useRef(0)
  const taking = useRef(false)
  const video = useRef<HTMLVideoElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const worker = useRef<CameraWorker | null>(null)
  useEffect(() => {
    const started = startCameraWorker()
    worker.current = started
    return () => {
      worker.current = null
      started.end()
    }
  }, [])
  // The first Tab goes to the first corner.
  useEffect(() => stage.current?.focus(), [])

  const { stream } = camera
  const attach = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element
      if (element && element.srcObject !== stream) element.srcObject = stream
      if (!stream) setFrame(null)
    },
    [stream],
  )

  const shoot = async (corners: Corners) => {
    if (taking.current || !stream || !frame || !video.current || !worker.current) return
    taking.current = true
    setBusy(true)
    setFailed(false)
    try {
      const order = {
        corners: corners.quad,
        byHand: corners.how === 'hand',
        paper: way.paper,
        turns: turns.current,
      }
      const picture = await takeStill(stream, video.current)
      setFlash((now) => now + 1)
      await shots.add(await worker.current.shoot({ ...order, picture }))
    } catch {
      setFailed(true)
    } finally {
      taking.current = false
      setBusy(false)
    }
  }
  const { corners, move, findAgain, taken } = useCorners(video, stream, worker, (still) => {
    if (way.auto) void shoot(still)
    return way.auto
  })
  const shootNow = () => {
    taken()
    void shoot(corners)
  }
  const leave = () => {
    back()
    // The desk selects what was just shot, so that one key puts it where it belongs.
    if (shots.pages.length > 0) stay('scan', { dossierId, runId: shots.runId })
  }
  const rotate = (page: SeriesPage) => {
    const newest = page.id === shots.pages.at(-1)?.id
    // The camera stands as it stood: what lies under it next lies the same way.
    void shots.rotate(page, (by) => {
      if (newest) turns.current = (turns.current + by / 90) % 4
    })
  }
  const step = (by: 1 | -1) => {
    const at = shots.pages.findIndex(({ id }) => id === shots.current?.id)
    const next = shots.pages[at + by]
    if (next) shots.choose(next.id)
  }
  useCameraKeys((key: CameraKey) => {
    if (key === 'shoot') shootNow()
    else if (key === 'find') findAgain()
    else if (key === 'undo') void shots.undo()
    else if (key === 'before') step(-1)
    else if (key === 'after') step(1)
    else if (key === 'leave' || key === 'done') leave()
    else if (shots.current) {
      if (key === 'rotate') rotate(shots.current)
      else void shots.remove(shots.current)
    }
  })

  const remember = (device: string | null, change: Partial<Way>) => {
    const next = { ...way, ...change }
    setWay(next)
    const label = camera.devices.find(({ id }) => id === device)?.label ?? ''
    void api.camera.choose({ device: device ?? '', label, ...next })
    // The pedal types a space: it is meant for the shutter, not for the list just used.
    stage.current?.focus()
  }
  return (
    <Page
      title={words.title}
      width="fill"
      lead={dossier && <DossierLead dossier={dossier} />}
      actions={
        <Button icon="check" keys="Ctrl+Enter" title={words.doneHint} onClick={leave}>
          {words.done}
        </Button>
      }
    >
      <div className="camera-bench">
        <section className="camera-stage" ref={stage} tabIndex={-1} aria-label={words.live}>
          {stream && (
            <div
              className="camera-picture"
              style={frame ? ({ '--ratio': frame.width / frame.height } as CSSProperties) : undefined}
            >
              <video
                ref={attach}
                autoPlay
                muted
                playsInline
                onResize={({ currentTarget }) => setFrame(sizeOf(currentTarget))}
                onLoadedMetadata={({ currentTarget }) => setFrame(sizeOf(currentTarget))}
              />
              {frame && <CornerHandles corners={corners} ratio={frame.width / frame.height} onMove={move} />}
              {flash > 0 && <div key={flash} className="camera-flash" />}
            </div>
          )}
          {camera.fault && (
            <div className="camera-fault">
              <Banner
                tone="warn"
                title={words.faultTitle}
                actions={
                  <Button size="small" icon="refresh" onClick={camera.again}>
                    {words.again}
                  </Button>
                }
              >
                {words.faults[camera.fault]}
              </Banner>
            </div>
          )}
          {!stream && !camera.fault && <p className="camera-starting">{words.starting}</p>}
        </section>
        <aside className="camera-side">
          <Button
            tone="primary"
            size="large"
            icon="camera"
            keys="Space"
            disabled={!frame}
            onClick={() => {
              shootNow()
              stage.current?.focus()
            }}
          >
            {words.shoot}
          </Button>
          {frame && <SeenLine corners={corners} frame={frame} paper={way.paper} />}
          {failed && <Banner tone="warn">{words.takeFailed}</Banner>}
          {shots.problem && (
            <ErrorNotice
              call={shots.problem.call}
              error={shots.problem.error}
              actions={<IconButton icon="cross" label={vi.ui.close} onClick={shots.clear} />}
            />
          )}
          {!busy && shots.current && <ShotFaults page={shots.current} />}
          <div className="camera-settings">
            <Field label={words.device}>
              <Select
                value={camera.device ?? ''}
                disabled={camera.devices.length === 0}
                options={camera.devices.map(({ id, label }, at) => ({
                  value: id,
                  label: label || words.unnamed(at + 1),
                }))}
                onChange={(id) => {
                  camera.choose(id, camera.devices.find((one) => one.id === id)?.label ?? '')
                  remember(id, {})
                }}
              />
            </Field>
            <Field label={words.paper}>
              <Select<PaperWish>
                value={way.paper}
                options={PAPERS.map((paper) => ({ value: paper, label: words.papers[paper] }))}
                onChange={(paper) => remember(camera.device, { paper })}
              />
            </Field>
            <Checkbox checked={way.auto} onChange={(auto) => remember(camera.device, { auto })}>
              {words.auto}
            </Checkbox>
            <Button
              size="small"
              icon="refresh"
              keys="T"
              disabled={corners.how !== 'hand'}
              onClick={findAgain}
            >
              {words.findAgain}
            </Button>
          </div>
        </aside>
        <ShotStrip shots={shots} busy={busy} onRotate={rotate} onRemove={(page) => void shots.remove(page)} />
      </div>
    </Page>
  )
}

function sizeOf({ videoWidth, videoHeight }: HTMLVideoElement): Size | null {
  return videoWidth > 0 ? { width: videoWidth, height: videoHeight } : null
}
