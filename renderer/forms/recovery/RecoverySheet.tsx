import type { RecoverySheetPaper } from '../../../electron/common/papers/records/recovery-sheet.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { QrCode } from '../sheet/QrCode.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import './recovery.css'

const STEPS = [
  'Mã này mở được toàn bộ sổ hồ sơ trên máy nêu trên khi không còn ai nhớ mật khẩu. Không ai, kể cả nhà cung cấp, cấp lại được mã này.',
  'Cất bản in này trong phong bì niêm phong, để trong tủ có khóa, tách khỏi máy tính. Không chụp ảnh, không lưu thành tệp, không gửi qua mạng.',
  'Khi cần dùng: tại màn hình đăng nhập chọn “Quên hết mật khẩu? Dùng phiếu khôi phục”, quét mã vuông hoặc gõ lần lượt từng nhóm ký tự, không phân biệt chữ hoa, chữ thường.',
  'Sau khi mở được sổ: đặt ngay mật khẩu mới cho tài khoản quản trị, rồi in phiếu khôi phục mới. Mã cũ khi đó hết hiệu lực và phiếu cũ phải hủy.',
  'Nếu phiếu này mất hoặc có người lạ đã xem: đăng nhập bằng tài khoản quản trị và in phiếu mới ngay trong ngày.',
]

/** Recovery code of a register, A4, printed once at first run; with every password lost it alone opens the data. */
export function RecoverySheet({ paper }: { paper: RecoverySheetPaper }) {
  const blocks: Block[] = [
    {
      key: 'head',
      node: (
        <>
          <Letterhead head={paper.head} />
          <h1 className="paper-title recovery-title">PHIẾU MÃ KHÔI PHỤC SỔ HỒ SƠ</h1>
          <div className="paper-subtitle">Giữ kín – chỉ in một lần</div>
        </>
      ),
    },
    {
      key: 'code',
      node: (
        <div className="recovery-code">
          <QrCode text={paper.qr} size={46} />
          <ol className="recovery-groups">
            {paper.groups.map((group, index) => (
              <li key={`${index + 1}-${group}`}>
                <small>{index + 1}</small>
                {group}
              </li>
            ))}
          </ol>
        </div>
      ),
    },
    {
      key: 'facts',
      node: (
        <p className="recovery-facts">
          Máy: <b>{paper.station}</b>. Lập lúc {momentInWords(paper.madeAt)}. Người lập: <b>{paper.madeBy}</b>
          .
        </p>
      ),
    },
    ...STEPS.map((step, index) => ({
      key: `step-${index + 1}`,
      node: (
        <div className="recovery-step">
          <span>{index + 1}.</span>
          <span>{step}</span>
        </div>
      ),
      keepWithNext: index + 1 === STEPS.length,
    })),
    {
      key: 'signatures',
      node: (
        <Signatures
          places={[
            { capacity: 'NGƯỜI LẬP', name: paper.madeBy },
            { capacity: 'NGƯỜI GIỮ PHIẾU', hint: '(Ký, ghi rõ họ tên, ngày nhận)', name: null },
          ]}
        />
      ),
    },
  ]
  return <PagedSheet record={paper} copies={[{ blocks, running: 'Phiếu mã khôi phục sổ hồ sơ' }]} />
}
