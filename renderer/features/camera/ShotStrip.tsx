import { useEffect, useRef } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { isWeak, type SeriesPage, type Shots } from './useShots.ts'

export type ShotStripProps = {
  shots: Shots
  busy: boolean
  onRotate: (page: SeriesPage) => void
  onRemove: (page: SeriesPage) => void
}

/** The series so far, newest last; one page is current, and rotate and remove are for that one. */
export function ShotStrip({ shots, busy, onRotate, onRemove }: ShotStripProps) {
  const { pages, current } = shots
  const words = vi.camera
  const row = useRef<HTMLDivElement>(null)
  const shown = current?.id
  useEffect(() => {
    if (shown) row.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <section className="camera-strip" aria-label={words.shots}>
      <div ref={row} className="camera-shots">
        {pages.length === 0 && !busy && <p className="soft camera-none">{words.none}</p>}
        {pages.length > 0 && (
          <div className="camera-taken" role="listbox" aria-label={words.shots}>
            {pages.map((page) => (
              <Thumb
                key={page.id}
                page={page}
                selected={page.id === current?.id}
                onChoose={() => shots.choose(page.id)}
              />
            ))}
          </div>
        )}
        {busy && (
          <div className="camera-shot camera-shot-coming" aria-live="polite">
            <span className="button-busy" />
            <span className="small">{words.shooting}</span>
          </div>
        )}
      </div>
      <div className="camera-strip-foot">
        <span className="grow small clip soft" aria-live="polite">
          {shots.lastDone ?? (pages.length > 0 ? words.count(pages.length) : words.keys)}
        </span>
        {shots.lastDone && (
          <Button size="small" tone="quiet" icon="undo" keys="Ctrl+Z" onClick={() => void shots.undo()}>
            {words.undo}
          </Button>
        )}
        <IconButton
          icon="rotate"
          label={words.rotate}
          keys="R"
          disabled={!current}
          onClick={() => current && onRotate(current)}
        />
        <IconButton
          icon="remove"
          label={words.remove}
          keys="Del"
          disabled={!current}
          onClick={() => current && onRemove(current)}
        />
      </div>
    </section>
  )
}

function Thumb({ page, selected, onChoose }: { page: SeriesPage; selected: boolean; onChoose: () => void }) {
  const words = vi.camera
  const marks = [
    ...page.faults.map((fault) => words.marks[fault]),
    ...(isWeak(page) ? [words.marks.lowDpi] : []),
  ]
  return (
    <button
      type="button"
      role="option"
      aria-selected={selected}
      className="camera-shot"
      tabIndex={-1}
      onClick={onChoose}
    >
      <span className="camera-shot-picture">
        <img src={page.url} alt={words.shot(page.at)} style={{ rotate: `${page.rotation}deg` }} />
      </span>
      <span className="small number">
        {page.at}
        {marks.length > 0 && <span className="camera-mark"> {marks.join(', ')}</span>}
      </span>
    </button>
  )
}
