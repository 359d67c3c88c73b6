import type { PetitionReceiptPaper } from '../../../electron/common/papers/records/petition-receipt.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraphs } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import { CHANNEL_WORDS, KIND_WORDS } from './words.ts'
import './petitions.css'

/** Slip for whoever turned to the commune, A5; of an accusation without its content. */
export function PetitionReceipt({ paper }: { paper: PetitionReceiptPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper), running: `Giấy tiếp nhận số ${paper.paperNo ?? ''}` }]}
    />
  )
}

function blocksOf(paper: PetitionReceiptPaper): Block[] {
  const { petitioner } = paper
  const secret = paper.kind === 'accusation-receipt'
  return [
    block('head', <SheetHead paper={paper} />, true),
    block('office', <Field label="Nơi tiếp nhận">{paper.office}</Field>),
    block(
      'who',
      <Field label={secret ? 'Người tố cáo' : 'Người gửi'}>
        {petitioner ? <b>{petitioner.name}</b> : 'không nêu tên'}
      </Field>,
    ),
    ...(petitioner
      ? [
          block('address', <Field label="Địa chỉ">{petitioner.address}</Field>),
          block('phone', <Field label="Số điện thoại">{petitioner.phone}</Field>),
          ...(petitioner.email
            ? [block('email', <Field label="Thư điện tử">{petitioner.email}</Field>)]
            : []),
        ]
      : []),
    block(
      'kind',
      <Field label="Loại">
        {KIND_WORDS[paper.petition]}, {CHANNEL_WORDS[paper.channel]}
      </Field>,
    ),
    ...(paper.topic ? [block('topic', <Field label="Về việc">{paper.topic}</Field>)] : []),
    ...(paper.aboutDossier
      ? [block('dossier', <Field label="Liên quan hồ sơ">{paper.aboutDossier}</Field>)]
      : []),
    ...(paper.summary ? paragraphs('summary', 'Nội dung:', paper.summary) : []),
    block('received', <Field label="Thời gian tiếp nhận">{momentInWords(paper.receivedAt)}</Field>, true),
    block('promise', <p className="petition-promise">{promiseOf(paper)}</p>, true),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: secret ? 'NGƯỜI TỐ CÁO' : 'NGƯỜI GỬI', name: petitioner?.name ?? null },
          { capacity: 'NGƯỜI TIẾP NHẬN', name: paper.officerName },
        ]}
      />,
    ),
  ]
}

function promiseOf({ kind, answerBy, contact }: PetitionReceiptPaper): string {
  const ask = contact ? ` Hỏi về việc giải quyết: ${contact}, nêu số ghi trên giấy này.` : ''
  if (kind === 'accusation-receipt')
    return `Đơn được chuyển đến người có thẩm quyền. Họ tên, địa chỉ và bút tích của người tố cáo được giữ bí mật.${ask}`
  const when = answerBy ? `Cơ quan trả lời chậm nhất ngày ${formatDay(dayOf(answerBy))}.` : ''
  return `${when}${ask}`.trim() || 'Cơ quan trả lời sau khi xem xét.'
}
