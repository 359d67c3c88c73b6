import { useMemo, useRef, useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { useCommand } from '../../app/command.ts'
import { go, stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { api } from '../../app/api.ts'
import { useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DossierLead } from '../../ui/DossierLead.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { moveBefore, shift } from './arrange.ts'
import { ComponentList } from './ComponentList.tsx'
import { DeskEmpty } from './DeskEmpty.tsx'
import { DeskFoot } from './DeskFoot.tsx'
import { DeskMessages } from './DeskMessages.tsx'
import { type DeskComponent, nextMissing } from './desk-components.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { DropHint } from './DropHint.tsx'
import { CropDialog } from './CropDialog.tsx'
import { CoverDialog } from './CoverDialog.tsx'
import { FaultBanner } from './FaultBanner.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { stepInStrip, stripRows } from './strip.ts'
import { useBenchTools } from './useBenchTools.ts'
import { useCovers } from './useCovers.ts'
import { usePlacing } from './usePlacing.ts'
import { PageGrid } from './PageGrid.tsx'
import { PagePreview } from './PagePreview.tsx'
import { PageTools } from './PageTools.tsx'
import { ReadingState } from './ReadingState.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { FileInput } from './FileInput.tsx'
import { ScannerBar } from './ScannerBar.tsx'
import { ArrivalsBanner } from './sources/ArrivalsBanner.tsx'
import { FolderNotice } from './sources/FolderNotice.tsx'
import { useArrivals } from './sources/useArrivals.ts'
import { usePaste } from './sources/usePaste.ts'
import { SpaceWarning } from './SpaceWarning.tsx'
import { type Desk, useDesk } from './useDesk.ts'
import { useDeskActs } from './useDeskActs.ts'
import { type DeskKey, useDeskKeys } from './useDeskKeys.ts'
import { useFiles, useWindowDrop } from './useFiles.ts'
import { useScanner } from './useScanner.ts'

/** The scan desk of one dossier: from paper or files to the PDF of each component. */
export function ScanDesk({ dossierId, runId }: { dossierId: string; runId?: string | undefined }) {
  const { desk, error } = useDesk(dossierId, runId)
  useSlipScan(undefined, (id) => stay('scan', { dossierId: id }))
  if (error && !desk) {
    return (
      <Page title={vi.scans.title} width="narrow">
        <ErrorNotice call="scans.desk" error={error} />
        <div className="row">
          <Button icon="search" onClick={() => stay('scan', {})}>
            {vi.scans.choose.another}
          </Button>
        </div>
      </Page>
    )
  }
  return desk && <OpenDesk dossierId={dossierId} desk={desk} />
}

type Open =
  | { what: 'view'; component: DeskComponent }
  | { what: 'replace'; component: DeskComponent; pageIds: string[] }
  | { what: 'secret'; component: DeskComponent }
  | { what: 'crop'; pageId: string }
  | { what: 'covers' }

function OpenDesk({ dossierId, desk }: { dossierId: string; desk: Desk }) {
  const editable = useIs('officer', 'specialist')
  const scanner = useScanner()
  const start = useCommand('scans.start')
  const acts = useDeskActs(dossierId)
  const files = useFiles(dossierId)
  const [open, setOpen] = useState<Open | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const { pages, selection, components, running, lastRun, dossier } = desk
  const order = pages.map((page) => page.id)
  const ids = [...selection.ids]
  const current = pages.find((page) => page.id === selection.current)
  const words = vi.scans

  const { choice } = scanner
  const startAt =
    editable && choice && !running
      ? async (at?: { pageId: string; replace: boolean }) =>
          (await start.run({ dossierId, ...choice, ...(at && { at }) }))?.runId ?? null
      : undefined
  const placing = usePlacing(dossierId, desk, acts, startAt)
  const { waiting } = placing
  const scan = startAt && (() => (waiting ? placing.begin(waiting.pageId, waiting.replace) : void startAt()))
  const stop = (runId: string) => void api.scans.cancel({ runId })
  const takeFiles = (found: File[]) => void files.take(found)
  const shoot = editable && !running ? () => go('camera', { dossierId }) : undefined
  useShortcut('F8', scan)
  useShortcut('F6', shoot)
  const over = useWindowDrop(editable ? takeFiles : null)
  const arrivals = useArrivals(dossierId, editable)
  const pasting = usePaste(dossierId, editable ? takeFiles : null)

  const assign = (component: DeskComponent, pageIds: string[]) => {
    if (!editable || component.noScan || pageIds.length === 0) return
    if (component.document) setOpen({ what: 'replace', component, pageIds })
    else void acts.assign(component, pageIds, null)
  }
  const filesOn = async (component: DeskComponent, found: File[]) => {
    const taken = await files.take(found)
    assign(
      component,
      taken.map((page) => page.id),
    )
  }
  const withdraw = (component: DeskComponent) => {
    setOpen(null)
    if (component.document) void acts.withdraw(component, component.document)
  }
  const replaced = (pageIds: string[]) => {
    if (open?.what !== 'replace') return
    setOpen(null)
    void acts.assign(open.component, pageIds, open.component.document)
  }
  const rotate = (by: 90 | 270) => ids.length > 0 && void acts.rotate(ids, by)
  const remove = () => ids.length > 0 && void acts.remove(ids)
  const move = (by: 1 | -1) => void acts.reorder(order, shift(order, ids, by))

  const [columns, setColumns] = useState(1)
  const rows = useMemo(() => stripRows(pages, columns), [pages, columns])
  const { data: reusable } = useQuery('scans.reusable', { dossierId }, { on: ['scan', 'dossier'] })
  const offers = editable ? (reusable?.offers ?? []) : []
  const readingCovers = useCovers(dossierId, desk, acts, editable)
  const onPlace = startAt && placing.begin
  const tool = useBenchTools({
    desk,
    acts,
    offers,
    onCrop: () => current && setOpen({ what: 'crop', pageId: current.id }),
    onPlace,
  })
  const secret = (component: DeskComponent) => {
    if (component.noScan) void acts.markSecret(component, null)
    else setOpen({ what: 'secret', component })
  }

  useDeskKeys((key: DeskKey) => {
    if (typeof key === 'object' && 'step' in key) {
      const target = stepInStrip(key.step, pages, rows, selection.current)
      if (!target) return false
      desk.choose(target, key.how)
      // Where a screen reader tells which page it is, and where Tab goes on.
      grid.current?.focus({ preventScroll: true })
      return true
    }
    if (key === 'select-all') return pages.length > 0 && (desk.chooseAll(), true)
    if (!editable) return false
    if (key === 'stop') return running ? (stop(running.runId), true) : false
    if (key === 'undo') return acts.lastDone !== null && (void acts.undo(), true)
    if (key === 'reuse') return tool(key)
    if (ids.length === 0) return false
    if (typeof key === 'object') {
      if ('shift' in key) move(key.shift)
      else {
        const component = components.find((one) => one.key === key.assign)
        if (component) assign(component, ids)
      }
    } else if (key === 'offer') {
      const next = nextMissing(components)
      if (!next) return false
      assign(next, ids)
    } else if (key === 'remove') remove()
    else if (key !== 'rotate-left' && key !== 'rotate-right') return tool(key)
    else rotate(key === 'rotate-left' ? 270 : 90)
    return true
  })

  const soFar = running ? pages.filter((page) => page.runId === running.runId).length : 0
  return (
    <Page
      title={words.title}
      width="fill"
      lead={dossier && <DossierLead dossier={dossier} />}
      actions={
        <>
          {shoot && (
            <Button size="small" icon="camera" keys="F6" onClick={shoot}>
              {vi.camera.open}
            </Button>
          )}
          <Button size="small" icon="search" onClick={() => go('scan', {})}>
            {words.otherDossier}
          </Button>
          <Button size="small" icon="folder" onClick={() => go('dossier', { id: dossierId })}>
            {words.openDossier}
          </Button>
        </>
      }
    >
      {editable ? (
        <>
          <ScannerBar
            scanner={scanner}
            running={running}
            soFar={soFar}
            busy={start.busy}
            onScan={() => scan?.()}
            onStop={stop}
            onChooseFiles={() => fileInput.current?.click()}
          />
          <FileInput input={fileInput} onFiles={takeFiles} />
        </>
      ) : (
        <Banner tone="info">{words.viewOnly}</Banner>
      )}
      <div className="scan-messages">
        {editable && <SpaceWarning />}
        <DeskMessages
          lastRun={lastRun}
          running={running !== null}
          startError={start.error}
          onClearStart={start.clear}
          scanner={scanner}
          files={files}
          problem={acts.problem}
          onClearProblem={acts.clear}
          onScan={scan}
        />
        <ArrivalsBanner {...arrivals} />
        {editable && <FolderNotice />}
        <ErrorNotice call="scans.paste" error={pasting.error} />
        <FaultBanner
          pages={pages}
          current={selection.current}
          onChoose={(id) => desk.choose(id, 'only')}
          onRescan={onPlace && ((id) => onPlace(id, true))}
        />
        {waiting && (
          <Banner
            tone="info"
            title={words.bench.pending[waiting.replace ? 'replace' : 'insert'](
              order.indexOf(waiting.pageId) + 1,
            )}
            actions={
              <Button size="small" onClick={placing.cancel}>
                {words.bench.pending.cancel}
              </Button>
            }
          />
        )}
        {files.reading > 0 && <ProgressBar label={words.files.reading(files.reading)} value={null} />}
      </div>
      <div className="scan-desk">
        <ComponentList
          components={components}
          editable={editable}
          selected={ids.length}
          onAssign={(component) => assign(component, ids)}
          onFiles={(component, found) => void filesOn(component, found)}
          onView={(component) => setOpen({ what: 'view', component })}
          onWithdraw={withdraw}
          offers={offers}
          onReuse={(component, offer) => void acts.reuse(component, offer.documentId)}
          onSecret={secret}
          onCovers={() => setOpen({ what: 'covers' })}
        />
        <section className="scan-panel scan-middle" aria-label={words.desk.title}>
          <header className="scan-panel-head">
            <h2 className="grow">
              {words.desk.title}
              {pages.length > 0 && (
                <span className="soft small scan-count">
                  {words.desk.pages(pages.length)} · {words.desk.selected(ids.length)}
                </span>
              )}
            </h2>
            {editable && (
              <PageTools
                disabled={ids.length === 0}
                onRotate={rotate}
                onShift={move}
                onRemove={remove}
                onTool={tool}
              />
            )}
          </header>
          <div className="scan-pages">
            <PageGrid
              desk={desk}
              gridRef={grid}
              rows={rows}
              columns={columns}
              onColumns={setColumns}
              editable={editable}
              onMoveBefore={(target) => void acts.reorder(order, moveBefore(order, ids, target))}
              empty={
                <DeskEmpty
                  components={components}
                  editable={editable}
                  hasScanner={scanner.looking || scanner.devices.length > 0}
                  onOpenDossier={() => go('dossier', { id: dossierId })}
                />
              }
            />
            {current && (
              <div className="scan-look">
                <PagePreview key={current.id} page={current} at={order.indexOf(current.id) + 1} />
              </div>
            )}
            {readingCovers && <span className="scan-covers">{words.bench.cover.reading}</span>}
          </div>
          {editable && (pages.length > 0 || acts.lastDone !== null) && (
            <DeskFoot lastDone={acts.lastDone} onUndo={() => void acts.undo()} />
          )}
          <ReadingState />
          {over && <DropHint />}
        </section>
      </div>
      {open?.what === 'secret' && (
        <SecretDialog
          name={open.component.name}
          onSave={(reason) => {
            setOpen(null)
            void acts.markSecret(open.component, reason)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'crop' && current && (
        <CropDialog
          key={current.id}
          page={current}
          onApply={(change) => {
            setOpen(null)
            void acts.adjust([{ pageId: current.id, ...change }], words.bench.done.cropped)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'covers' && (
        <CoverDialog dossierId={dossierId} components={components} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'view' && open.component.document && (
        <DocumentDialog
          documentId={open.component.document.id}
          name={open.component.name}
          onWithdraw={editable ? () => withdraw(open.component) : undefined}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'replace' && open.component.document && (
        <ReplaceDialog
          name={open.component.name}
          had={open.component.document.pageIds.length}
          more={open.pageIds.length}
          onAppend={() => replaced([...open.component.document!.pageIds, ...open.pageIds])}
          onReplace={() => replaced(open.pageIds)}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
