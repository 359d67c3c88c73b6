import type { SupplementPaper } from '../../../electron/common/papers/records/supplement.ts'
import { block } from '../sheet/block.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { RequestField } from '../sheet/RequestField.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import './supplement.css'

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, A5 (Mẫu số 02 of TT 03/2025/TT-VPCP and of TT 01/2018/TT-VPCP); without a
 * dossier number it is the written guidance for what was not taken in.
 */
export function SupplementSlip({ paper }: { paper: SupplementPaper }) {
  const running = (
    <>
      Phiếu yêu cầu bổ sung{paper.paperNo && <> số {paper.paperNo}</>}
      {paper.dossierNo && (
        <>
          , hồ sơ <b className="paper-nowrap">{paper.dossierNo}</b>
        </>
      )}
    </>
  )
  return <PagedSheet record={paper} copies={[{ blocks: blocksOf(paper), running }]} />
}

function blocksOf(paper: SupplementPaper): Block[] {
  const { applicant, items } = paper
  return [
    block('head', <SheetHead paper={paper} dossierNo={paper.dossierNo} qr={paper.qr} />, true),
    block(
      'applicant',
      <Field label="Hồ sơ của">
        <b>{applicant.name}</b>
      </Field>,
    ),
    block('request', <RequestField paper={paper} />),
    block('address', <Field label="Địa chỉ">{applicant.address}</Field>),
    block(
      'contact',
      <div className="paper-fields">
        <Field label="Số điện thoại">{applicant.phone}</Field>
        <Field label="Email">{applicant.email}</Field>
      </div>,
    ),
    block(
      'wanted',
      <div className="supplement-wanted">Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:</div>,
      true,
    ),
    ...items.map((item, index) =>
      block(
        `item-${index + 1}`,
        <div className="supplement-item">
          <span>{index + 1}.</span>
          <span>{item}</span>
        </div>,
      ),
    ),
    ...paragraphs('reason', 'Lý do:', paper.reason),
    ...(paper.answerBy
      ? [
          paragraph(
            'answer-by',
            <>
              Đề nghị bổ sung trước <b>{momentInWords(paper.answerBy)}</b>.
            </>,
            true,
          ),
        ]
      : []),
    paragraph(
      'close',
      <>
        Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà)/Tổ chức liên hệ với {paper.office}, số
        điện thoại {paper.contact ?? '…………………………'} để được hướng dẫn./.
      </>,
      true,
    ),
    block(
      'signatures',
      <Signatures places={[null, { capacity: 'NGƯỜI HƯỚNG DẪN', name: paper.officerName }]} />,
    ),
  ]
}
