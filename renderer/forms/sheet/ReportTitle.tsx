import type { ReactNode } from 'react'
import type { PaperHead } from '../../../electron/common/papers/parts.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { Letterhead } from './Letterhead.tsx'

type Props = {
  paper: { head: PaperHead; paperNo: string | null; from: PlainDate; to: PlainDate; correction: number }
  /** What is reported on. */
  subject: string
  titleClass?: string
  /** Whom it goes to, where it is addressed. */
  children?: ReactNode
}

/** Head and title of a report of a period by NĐ 30/2020/NĐ-CP. */
export function ReportTitle({ paper, subject, titleClass = '', children }: Props) {
  const { head, paperNo, from, to, correction } = paper
  return (
    <>
      <Letterhead head={head} paperNo={paperNo} />
      <h1 className={`paper-title ${titleClass}`}>BÁO CÁO</h1>
      <div className="paper-center">
        <b>{subject}</b>
      </div>
      <div className="paper-subtitle">
        <i>
          Từ ngày {formatDay(from)} đến ngày {formatDay(to)}
        </i>
      </div>
      {correction > 0 && (
        <div className="paper-subtitle paper-small">
          (Bản đính chính lần {correction}, thay cho bản trước đó)
        </div>
      )}
      {children}
    </>
  )
}
