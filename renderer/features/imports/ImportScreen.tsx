import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { CheckedRow } from '../../../electron/common/imports/model.ts'
import { ColumnsCard } from './ColumnsCard.tsx'
import { FileDrop } from './FileDrop.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { needed } from './needed.ts'
import { reportRows } from './row-words.ts'
import { RowsCard } from './RowsCard.tsx'
import { saveSheets } from './save-sheets.ts'
import { saveTemplate } from './save-template.ts'
import { UnknownProcedures } from './UnknownProcedures.tsx'
import { type Opened, type Reading, type Result, type Running, useImport } from './useImport.ts'
import './imports.css'

const words = vi.imports

/** Open dossiers of another system: choose the file, see what each row is, take in what is good, keep the report. */
export function ImportScreen() {
  const run = useImport()
  const { file, reading, running } = run
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="download" onClick={() => void saveTemplate()}>
            {words.template}
          </Button>
          {file && !running && <FileDrop small busy={run.opening} onPath={run.open} />}
        </>
      }
    >
      <div className="stack">
        <ErrorNotice call="imports.open" error={run.openError} />
        {!file && <FileDrop busy={run.opening} onPath={run.open} />}
        {!file && <HistoryCard />}
        {file && reading && <OpenedFile key={file.fileId} run={run} file={file} reading={reading} />}
      </div>
    </Page>
  )
}

type Props = { run: ReturnType<typeof useImport>; file: Opened; reading: Reading }

function OpenedFile({ run, file, reading }: Props) {
  const { running, result } = run
  const isComplete = needed(reading.columns).length === 0
  const check = useQuery('imports.check', isComplete && !result ? reading : null, { on: ['nothing'] })
  const rows = isComplete ? (check.data?.rows ?? []) : []
  const ready = rows.filter(({ state }) => state === 'ok' || state === 'warning')
  const errors = rows.filter(({ state }) => state === 'error').length
  if (running) return <Writing name={file.name} running={running} onStop={run.halt} />
  return (
    <>
      {result ? (
        <Done result={result} errors={errors} />
      ) : (
        <>
          <ColumnsCard file={file} reading={reading} onChange={run.setReading} />
          <UnknownProcedures
            rows={rows}
            chosen={reading.procedures}
            onChoose={(procedures) => run.setReading({ ...reading, procedures })}
          />
        </>
      )}
      <ErrorNotice call="imports.check" error={check.error} />
      {!isComplete && <Banner tone="info">{words.check.waiting}</Banner>}
      {isComplete && check.loading && <p aria-live="polite">{words.check.checking}</p>}
      {isComplete && check.data && (
        <>
          {!result && ready.length === 0 && (
            <Banner tone="info">
              {rows.every(({ state }) => state === 'known') ? words.write.allKnown : words.write.none}
            </Banner>
          )}
          {!result && ready.length > 0 && errors > 0 && (
            <Banner tone="warn">{words.write.leftOut(errors)}</Banner>
          )}
          <RowsCard
            title={result ? words.check.doneTitle : words.check.title}
            rows={rows}
            actions={
              <>
                <SaveReport rows={rows} result={result} />
                {!result && ready.length > 0 && (
                  <Button tone="primary" icon="check" onClick={() => void run.write(ready)}>
                    {words.write.button(ready.length)}
                  </Button>
                )}
              </>
            }
          />
        </>
      )}
    </>
  )
}

function Writing({ name, running, onStop }: { name: string; running: Running; onStop: () => void }) {
  return (
    <Card title={name}>
      <div className="stack">
        <ProgressBar
          label={words.write.running}
          value={running.done / running.total}
          detail={words.write.detail(running.done, running.total)}
        />
        <div className="row">
          <Button icon="cross" busy={running.stopping} onClick={onStop}>
            {running.stopping ? words.write.stopping : words.write.stop}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Done({ result, errors }: { result: Result; errors: number }) {
  const { added, known, left, error } = result
  return (
    <>
      <ErrorNotice call="imports.write" error={error} />
      <Banner
        tone={left > 0 || error ? 'warn' : 'good'}
        title={words.done.title(added.size - known)}
        actions={
          <Button icon="register" onClick={() => go('register')}>
            {words.done.register}
          </Button>
        }
      >
        {[
          left > 0 && words.done.stopped(left),
          known > 0 && words.done.known(known),
          errors > 0 && words.done.errors(errors),
        ]
          .filter(Boolean)
          .join(' ')}
      </Banner>
    </>
  )
}

function SaveReport({ rows, result }: { rows: readonly CheckedRow[]; result: Result | null }) {
  const { outcome, name, sheet, saved, xlsx, csv } = words.report
  const outcomeOf = ({ row, state }: CheckedRow) => {
    if (state === 'error') return outcome.error
    if (state === 'known') return outcome.known
    return result ? (result.added.has(row) ? outcome.added : outcome.left) : outcome.ready
  }
  const save = (format: 'xlsx' | 'csv') =>
    saveSheets({ name, format, sheets: [{ name: sheet, rows: reportRows(rows, outcomeOf) }] }, saved)
  return (
    <>
      <Button icon="download" onClick={() => void save('xlsx')}>
        {xlsx}
      </Button>
      <Button tone="quiet" onClick={() => void save('csv')}>
        {csv}
      </Button>
    </>
  )
}
