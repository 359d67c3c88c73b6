import type { ReactNode } from 'react'
import type { ListedProcedure } from '../../../electron/common/listing/model.ts'
import { CHANNELS } from '../../../electron/common/procedures/model.ts'
import { block } from '../sheet/block.ts'
import type { Block } from '../sheet/PagedSheet.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { CHANNEL_WORDS, feeWords, limitWords, lower } from './words.ts'
import './listing.css'

type Given = {
  procedure: ListedProcedure
  office: string
  /** Boxes before the papers, to tick what one has. */
  ticks?: boolean
}

/** What the wall and the guide say of one procedure, in the order in which people ask: papers, time, fee, way, result. */
export function procedureBlocks({ procedure, office, ticks = false }: Given): Block[] {
  const { components, limits, fees, result, decision } = procedure
  return [
    title('1. Giấy tờ cần có'),
    ...tableBlocks(
      <div className="paper-row paper-row-head listing-row">
        <span>{ticks ? 'Có' : 'TT'}</span>
        <span>Tên giấy tờ</span>
        <span>Bản chính</span>
        <span>Bản sao</span>
      </div>,
      components,
      (component, number) => (
        <div className="paper-row listing-row">
          <span className="paper-center">{ticks ? <i className="listing-tick" /> : number}</span>
          <span>
            {component.name}
            <Remarks component={component} />
          </span>
          <span className="paper-center">{component.originals || ''}</span>
          <span className="paper-center">{component.copies || ''}</span>
        </div>
      ),
      { keepLast: false },
    ),
    title('2. Thời gian giải quyết'),
    block(
      'limits',
      <ul className="listing-list">
        {CHANNELS.map((channel) => {
          const words = limitWords(limits[channel])
          return (
            words && (
              <li key={channel}>
                {CHANNEL_WORDS[channel]}: <b>{words}</b>
              </li>
            )
          )
        })}
      </ul>,
    ),
    title('3. Phí, lệ phí'),
    block(
      'fees',
      fees.length === 0 ? (
        <p className="listing-line">
          <b>Không thu</b>
        </p>
      ) : (
        <ul className="listing-list">
          {fees.map((fee) => (
            <li key={feeWords(fee)}>{feeWords(fee)}</li>
          ))}
        </ul>
      ),
    ),
    title('4. Cách thực hiện'),
    ...stepsOf(procedure, office).map((step, index) =>
      block(`step-${index + 1}`, <p className="listing-line">{step}</p>),
    ),
    title('5. Kết quả'),
    block('result', <p className="listing-line">{result}</p>),
    ...(decision === null
      ? []
      : [block('decision', <p className="listing-line paper-small">Theo Quyết định số {decision}.</p>)]),
  ]
}

const title = (words: string) => block(words, <h2 className="listing-title">{words}</h2>, true)

function Remarks({ component }: { component: ListedProcedure['components'][number] }) {
  const { required, when, mode, channels, inDatabase } = component
  const remarks = [
    !required && when && `chỉ khi: ${lower(when)}`,
    mode === 'show' && 'xuất trình để đối chiếu',
    channels && `khi ${channels.map((channel) => lower(CHANNEL_WORDS[channel])).join(', ')}`,
    // NĐ 309/2026 Đ4.2a: what a database holds is not asked for.
    inDatabase && 'không phải nộp nếu đã có trong cơ sở dữ liệu',
  ].filter(Boolean)
  return remarks.length > 0 && <i className="listing-remark"> ({remarks.join('; ')})</i>
}

/** What the citizen does, and in between what the office does where the commune has laid it down. */
function stepsOf({ limits, noWait, steps }: ListedProcedure, office: string): ReactNode[] {
  const ways = [
    limits.counter && `trực tiếp tại ${office}`,
    limits.online && 'trực tuyến trên Cổng Dịch vụ công quốc gia',
    limits.post && 'qua bưu chính công ích',
  ].filter(Boolean)
  return [
    `Bước 1. Nộp hồ sơ ${ways.join('; hoặc ')}.`,
    'Bước 2. Công chức kiểm tra: đủ thì giao Giấy tiếp nhận hồ sơ và hẹn trả kết quả; chưa đủ thì hướng dẫn bổ sung bằng phiếu, đầy đủ trong một lần.',
    steps.length > 0
      ? `Bước 3. Cơ quan giải quyết: ${steps.map(({ name, days }) => (days > 0 ? `${name} (${String(days).replace('.', ',')} ngày)` : name)).join('; ')}.`
      : 'Bước 3. Cơ quan giải quyết trong thời gian nêu trên; nếu chậm sẽ có văn bản xin lỗi và hẹn lại.',
    `Bước 4. Nhận kết quả: mang theo Giấy tiếp nhận và giấy tờ tùy thân; hoặc nhận qua bưu chính, trực tuyến nếu đã đăng ký.${noWait ? ' Có thể chờ lấy ngay.' : ''}`,
  ]
}
