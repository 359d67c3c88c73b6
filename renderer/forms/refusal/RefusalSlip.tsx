import type { RefusalPaper } from '../../../electron/common/papers/records/refusal.ts'
import { block } from '../sheet/block.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { RequestField } from '../sheet/RequestField.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'

/** Phiếu từ chối tiếp nhận, giải quyết hồ sơ, A5 (Mẫu số 03 of TT 03/2025/TT-VPCP and of TT 01/2018/TT-VPCP). */
export function RefusalSlip({ paper }: { paper: RefusalPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          blocks: blocksOf(paper),
          running: (
            <>
              Phiếu từ chối{paper.paperNo && <> số {paper.paperNo}</>}, hồ sơ của{' '}
              <b>{paper.applicant.name}</b>
            </>
          ),
        },
      ]}
    />
  )
}

function blocksOf(paper: RefusalPaper): Block[] {
  const { applicant } = paper
  // What was taken in is no longer refused at the door: its handling is.
  const what = paper.dossierNo === null ? 'không tiếp nhận, giải quyết' : 'từ chối giải quyết'
  return [
    block('head', <SheetHead paper={paper} qr={paper.qr} />, true),
    block('office', <div className="paper-field">{paper.office}</div>),
    block(
      'applicant',
      <Field label="Tiếp nhận hồ sơ của">
        <b>{applicant.name}</b>
      </Field>,
    ),
    block('identity', <Field label="Số định danh cá nhân/tổ chức">{applicant.idNumber}</Field>),
    block('address', <Field label="Địa chỉ">{applicant.address}</Field>),
    block(
      'contact',
      <div className="paper-fields">
        <Field label="Số điện thoại">{applicant.phone}</Field>
        <Field label="Email">{applicant.email}</Field>
      </div>,
    ),
    block('number', <Field label="Mã hồ sơ (nếu có)">{paper.dossierNo && <b>{paper.dossierNo}</b>}</Field>),
    block('request', <RequestField paper={paper} />),
    paragraph(
      'refused',
      `Qua xem xét, ${paper.office} thông báo ${what} hồ sơ này với lý do cụ thể như sau:`,
      true,
    ),
    ...paragraphs('reason', '', paper.reason),
    paragraph(
      'close',
      <>
        Xin thông báo để Ông (Bà)/Tổ chức được biết
        {paper.contact && `; nếu cần trao đổi, liên hệ số điện thoại ${paper.contact}`}./.
      </>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI NỘP HỒ SƠ', name: paper.submitterName },
          { capacity: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: paper.officerName },
        ]}
      />,
    ),
  ]
}
