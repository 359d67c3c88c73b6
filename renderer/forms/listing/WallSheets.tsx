import { useMemo } from 'react'
import type { ListedProcedure } from '../../../electron/common/listing/model.ts'
import type { WallSheetsPaper } from '../../../electron/common/papers/records/wall-sheets.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { procedureBlocks } from './procedure-blocks.tsx'
import './listing.css'

/** Niêm yết thủ tục hành chính (NĐ 63/2010/NĐ-CP Điều 16–17), A4 in large type: each procedure from a page of its own. */
export function WallSheets({ paper }: { paper: WallSheetsPaper }) {
  return paper.procedures.map((procedure) => (
    <OneProcedure key={procedure.code} paper={paper} procedure={procedure} />
  ))
}

function OneProcedure({ paper, procedure }: { paper: WallSheetsPaper; procedure: ListedProcedure }) {
  // Pages are cut anew for another object: each procedure is a sheet of its own.
  const sheet = useMemo(() => ({ ...paper, sheetOf: procedure.code }), [paper, procedure])
  const blocks = [
    block('head', <Head paper={paper} procedure={procedure} />, true),
    ...procedureBlocks({ procedure, office: paper.office }),
  ].map((one) => ({ ...one, node: <div className="wall">{one.node}</div> }))
  return (
    <PagedSheet
      record={sheet}
      copies={[
        {
          blocks,
          running: (
            <b>
              {procedure.code} · {procedure.name}
            </b>
          ),
        },
      ]}
    />
  )
}

function Head({ paper, procedure }: { paper: WallSheetsPaper; procedure: ListedProcedure }) {
  return (
    <header className="wall-head">
      <div className="wall-office">
        <span>
          {paper.head.superior}
          <br />
          <b>{paper.head.agency}</b>
        </span>
        <span className="wall-right">
          <b>NIÊM YẾT THỦ TỤC HÀNH CHÍNH</b>
          <br />
          In ngày {formatDay(paper.head.day)}
        </span>
      </div>
      <div className="wall-field">
        Lĩnh vực: {procedure.field} · Mã thủ tục: {procedure.code}
      </div>
      <h1 className="wall-name">{procedure.name}</h1>
    </header>
  )
}
