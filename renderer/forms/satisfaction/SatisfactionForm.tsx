import type { SatisfactionFormPaper } from '../../../electron/common/papers/records/satisfaction-form.ts'
import {
  type Criterion,
  OFFICE_CRITERIA,
  SERVICE_CRITERIA,
} from '../../../electron/common/satisfaction/model.ts'
import { satisfaction } from '../../i18n/satisfaction.ts'
import { block } from '../sheet/block.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import './satisfaction.css'

const ANSWERS = [2, 1, 0] as const

/** Phiếu đánh giá mức độ hài lòng (NĐ 61/2018/NĐ-CP Điều 31), A5; the same questions as on the screen. */
export function SatisfactionForm({ paper }: { paper: SatisfactionFormPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[{ running: 'Phiếu đánh giá mức độ hài lòng', blocks: blocksOf(paper) }]}
    />
  )
}

function blocksOf(paper: SatisfactionFormPaper): Block[] {
  return [
    block(
      'head',
      <>
        {/* Without the day: it would tell who came on it. */}
        <div className="paper-center">
          <div className="paper-superior">{paper.head.superior}</div>
          <div className="paper-office">{paper.head.agency}</div>
        </div>
        <h1 className="paper-title">PHIẾU ĐÁNH GIÁ MỨC ĐỘ HÀI LÒNG</h1>
        <div className="paper-subtitle paper-small">
          Không cần ghi tên. Đánh dấu vào một ô ở mỗi dòng, rồi bỏ phiếu vào hòm tại {paper.office}.
        </div>
        <div className="paper-gap" />
      </>,
      true,
    ),
    block('procedure', <Field label="Thủ tục">{paper.procedure}</Field>),
    block('officer', <Field label="Người tiếp nhận hồ sơ">{paper.officer}</Field>),
    block('month', <Field label="Tháng, năm">{null}</Field>),
    ...section('A', satisfaction.sections.service, SERVICE_CRITERIA),
    ...section('B', satisfaction.sections.office, OFFICE_CRITERIA),
    block('thanks', <p className="satisfaction-thanks">Trân trọng cảm ơn Ông/Bà.</p>),
  ]
}

function section(letter: string, title: string, criteria: readonly Criterion[]): Block[] {
  const head = `head-${letter}`
  return [
    block(
      head,
      <div className="paper-row paper-row-head satisfaction-row satisfaction-head">
        <span>
          {letter}. {title}
        </span>
        {ANSWERS.map((points) => (
          <span key={points}>{satisfaction.answers[points]}</span>
        ))}
      </div>,
      true,
    ),
    ...criteria.map((criterion, index) => ({
      ...block(
        `${letter}-${criterion}`,
        <div className="paper-row satisfaction-row">
          <span>
            {index + 1}. {satisfaction.questions[criterion]}
          </span>
          {ANSWERS.map((points) => (
            <span className="paper-center" key={points}>
              <i className="satisfaction-box" />
            </span>
          ))}
        </div>,
      ),
      under: head,
    })),
  ]
}
