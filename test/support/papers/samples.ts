import { receiptQr } from '../../../electron/common/papers/qr.ts'
import { legalForm } from '../../../electron/common/papers/kinds.ts'
import { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import { ClosingSheetPaper } from '../../../electron/common/papers/records/closing-sheet.ts'
import { ReceiptPaper } from '../../../electron/common/papers/records/receipt.ts'
import { RecoverySheetPaper } from '../../../electron/common/papers/records/recovery-sheet.ts'
import type { Instant } from '../../../electron/common/time/model.ts'

/** The law and the form a record names. */
const lawOf = (...[kind, set]: Parameters<typeof legalForm>) => {
  const { law, form } = legalForm(kind, set)
  return { law, form }
}

/* Records of invented people in an invented commune, from the plainest to the longest the forms must hold. */

const at = (iso: string) => iso as Instant
const head = {
  superior: 'UBND XÃ HÒA BÌNH',
  agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  place: 'Hòa Bình',
  day: '2026-11-20',
}
const receivedAt = at('2026-11-20T02:05:00.000Z')
const dueAt = at('2026-11-24T10:00:00.000Z')
const qr = receiptQr({
  dossierNo: 'H25.16.05-261120-0001',
  procedureCode: '1.001193',
  idNumber: '025190001234',
  title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  system: 'Quầy Một Cửa',
  madeAt: receivedAt,
  dueAt,
})

/** An everyday slip: birth registration, three papers. */
export const receiptSample = ReceiptPaper.parse({
  kind: 'receipt',
  templateSet: '2025',
  ...lawOf('receipt', '2025'),
  head,
  paperNo: '01/2026-TTPVHCC',
  revision: 1,
  correction: 0,
  dossierNo: 'H25.16.05-261120-0001',
  office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
  applicant: {
    name: 'Nguyễn Thị Đường',
    idNumber: '025190001234',
    address: 'Thôn Đồng Tâm, xã Hòa Bình, tỉnh Phú Thọ',
    phone: '0912345678',
    email: null,
  },
  authorised: null,
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  request: 'Đăng ký khai sinh cho con Nguyễn Gia Hân',
  components: [
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, copies: 0, fromDatabase: false },
    { name: 'Giấy chứng sinh', originals: 1, copies: 0, fromDatabase: false },
    { name: 'Giấy chứng nhận kết hôn của cha mẹ', originals: 0, copies: 0, fromDatabase: true },
  ],
  sets: 1,
  timeLimit: { amount: 1, unit: 'working-day' },
  receivedAt,
  dueAt,
  dueNote: 'Không tính ngày nhận; nghỉ T7 21/11, CN 22/11. Lịch làm việc bản 2026-2.',
  resultAt: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
  book: null,
  submitterName: 'Nguyễn Thị Đường',
  officerName: 'Trần Văn Ước',
  qr,
  copies: 2,
  footer: 'Tra cứu tình trạng hồ sơ bằng mã hồ sơ trên Cổng Dịch vụ công quốc gia.',
})

/** Only what is obliged: no identifier, phone, due moment, note or name of the submitter. */
export const receiptBare = ReceiptPaper.parse({
  ...receiptSample,
  paperNo: null,
  applicant: { name: 'Lò Thị Ỷ', idNumber: null, address: null, phone: null, email: null },
  components: [],
  timeLimit: null,
  dueAt: null,
  dueNote: undefined,
  submitterName: null,
  copies: 1,
  footer: undefined,
})

/** The longest: organisation, authorised person, ten long components, corrected once, development build. */
export const receiptLong = ReceiptPaper.parse({
  ...receiptSample,
  head: {
    ...head,
    superior: 'ỦY BAN NHÂN DÂN PHƯỜNG NGUYỄN TRÃI – THƯỜNG TÍN – PHÚ XUYÊN',
    place: 'Phường Nguyễn Trãi – Thường Tín',
  },
  paperNo: '1234/2026-TTPVHCC',
  revision: 2,
  correction: 1,
  dossierNo: '000.00.16.H25-261120-4001',
  watermark: 'BẢN THỬ NGHIỆM',
  applicant: {
    name: 'Hợp tác xã Dịch vụ nông nghiệp, lâm nghiệp, thủy sản và du lịch cộng đồng Đồng bào các dân tộc thiểu số Xín Mần – Hoàng Su Phì – Quản Bạ',
    idNumber: '5100123456-001',
    address:
      'Số nhà 1234, ngách 56/78, ngõ 910, đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố Thượng Thanh số 3, phường Nguyễn Trãi, thành phố Hà Nội',
    phone: '02433123456789',
    email: 'hoptacxa.dichvunongnghiep.lamnghiep.thuysan@donvihanhchinh-xinman.tuyenquang.gov.vn',
  },
  authorised: {
    name: 'Công Tằng Tôn Nữ Phương Nguyễn Thị Thúy Quỳnh Hương Khuê',
    idNumber: '025190001234',
    address: 'Thôn Ngòi Trườn, xã Nguyễn Trãi, thành phố Hà Nội',
    phone: '0987654321',
    email: 'khue@example.vn',
    document:
      'Giấy ủy quyền số 12/2026/UQ-HTX ngày 18/11/2026 của Chủ tịch Hội đồng quản trị, có chứng thực chữ ký',
  },
  procedure: {
    code: '1.013978',
    name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất',
  },
  request:
    'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất tại thửa số 123, tờ bản đồ số 45',
  components: [
    'Đơn đăng ký đất đai, tài sản gắn liền với đất theo Mẫu số 15 ban hành kèm theo Nghị định quy định về điều tra cơ bản đất đai, đăng ký, cấp giấy chứng nhận',
    'Một trong các loại giấy tờ quy định tại Điều 137 Luật Đất đai, sơ đồ nhà ở, công trình xây dựng (nếu có)',
    'Giấy tờ về việc nhận thừa kế quyền sử dụng đất theo quy định của pháp luật về dân sự đối với trường hợp nhận thừa kế mà chưa được cấp Giấy chứng nhận',
    'Giấy tờ về giao đất không đúng thẩm quyền hoặc giấy tờ về việc mua, nhận thanh lý, hóa giá, phân phối nhà ở, công trình xây dựng gắn liền với đất',
    'Giấy tờ liên quan đến xử phạt vi phạm hành chính trong lĩnh vực đất đai (nếu có)',
    'Hợp đồng hoặc văn bản thỏa thuận hoặc quyết định của Tòa án nhân dân về việc xác lập quyền đối với thửa đất liền kề, kèm theo sơ đồ thể hiện vị trí, kích thước phần diện tích thửa đất',
    'Văn bản xác định các thành viên có chung quyền sử dụng đất của hộ gia đình đang sử dụng đất',
    'Mảnh trích đo bản đồ địa chính thửa đất (nếu có)',
    'Hồ sơ thiết kế xây dựng công trình đã được cơ quan chuyên môn về xây dựng thẩm định hoặc đã có văn bản chấp thuận kết quả nghiệm thu hoàn thành hạng mục công trình',
    'Chứng từ thực hiện nghĩa vụ tài chính; giấy tờ liên quan đến việc miễn, giảm nghĩa vụ tài chính về đất đai, tài sản gắn liền với đất (nếu có)',
  ].map((name, row) => ({
    name,
    originals: row % 3,
    copies: (row + 1) % 3,
    fromDatabase: row % 3 === 2 && row % 2 === 0,
  })),
  sets: 2,
  timeLimit: { amount: 27, unit: 'working-day' },
  dueAt: at('2026-12-29T10:00:00.000Z'),
  dueNote:
    'Không tính ngày nhận 20/11; nghỉ T7 21/11, CN 22/11, T7 28/11, CN 29/11, T7 05/12, CN 06/12, T7 12/12, CN 13/12, T7 19/12, CN 20/12, T7 26/12, CN 27/12. Lịch làm việc bản 2026-2.',
  resultAt:
    'Nhận tại nhà qua dịch vụ bưu chính công ích: Số nhà 1234, ngách 56/78, ngõ 910, đường Nguyễn Thị Minh Khai kéo dài, phường Nguyễn Trãi, thành phố Hà Nội',
  book: { volume: '03/2026-ĐĐ', entry: '1234' },
  submitterName: 'Công Tằng Tôn Nữ Phương Nguyễn Thị Thúy Quỳnh Hương Khuê',
  officerName: 'Hoàng Phủ Ngọc Thiên Trường Nguyễn',
})

/** Ten papers with ordinary names, as a household business brings them: the everyday slip that needs a second page. */
export const receiptTen = ReceiptPaper.parse({
  ...receiptSample,
  procedure: { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' },
  request: 'Đăng ký thành lập hộ kinh doanh',
  components: [
    'Giấy đề nghị đăng ký hộ kinh doanh',
    'Giấy tờ pháp lý của chủ hộ kinh doanh',
    'Giấy tờ pháp lý của các thành viên hộ gia đình đăng ký hộ kinh doanh',
    'Biên bản họp thành viên hộ gia đình về việc thành lập hộ kinh doanh',
    'Văn bản ủy quyền cho một thành viên làm chủ hộ kinh doanh',
    'Hợp đồng thuê địa điểm kinh doanh',
    'Giấy chứng nhận quyền sử dụng đất của địa điểm kinh doanh',
    'Chứng chỉ hành nghề (đối với ngành, nghề phải có)',
    'Bản cam kết bảo vệ môi trường',
    'Giấy ủy quyền nộp hồ sơ và nhận kết quả',
  ].map((name, row) => ({ name, originals: row % 2, copies: (row + 1) % 2, fromDatabase: false })),
})

/** The same everyday slip under the names of the 2018 forms. */
export const receipt2018 = ReceiptPaper.parse({
  ...receiptSample,
  templateSet: '2018',
  ...lawOf('receipt', '2018'),
  head: { ...head, agency: 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ' },
  paperNo: '01/TNHS',
  dossierNo: '000.00.16.H25-261120-0001',
})

export const apologySample = ApologyPaper.parse({
  kind: 'apology',
  templateSet: '2025',
  ...lawOf('apology', '2025'),
  head: { ...head, superior: 'ỦY BAN NHÂN DÂN', agency: 'XÃ HÒA BÌNH', day: '2026-11-23' },
  paperNo: '07/PXL-UBND',
  revision: 1,
  correction: 0,
  dossierNo: 'H25.16.05-261110-0007',
  recipient: 'Bà Nguyễn Thị Đường',
  issuer: 'Ủy ban nhân dân xã Hòa Bình',
  applicant: receiptSample.applicant,
  procedure: { code: '1.012796', name: 'Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót' },
  receivedBy: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
  receivedAt: at('2026-11-12T02:05:00.000Z'),
  dueAt,
  newDueAt: at('2026-11-27T10:00:00.000Z'),
  reason:
    'Phải đo đạc lại ranh giới thửa đất cùng các hộ liền kề; đợt mưa lũ từ ngày 16/11 đến ngày 19/11/2026 làm hoãn buổi đo đã hẹn.',
  contact: 'Trung tâm Phục vụ hành chính công xã Hòa Bình, điện thoại 0210 3 123 456',
  signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Đặng Quốc Ưng' },
  sentTo: ['Như trên', 'Trung tâm PVHCC xã (để trả kết quả)', 'Lưu: VT, hồ sơ'],
  qr,
})

/** Long reason of several paragraphs, signed by a deputy, old name of the form, after the date has passed. */
export const apologyLong = ApologyPaper.parse({
  ...apologySample,
  templateSet: '2018',
  ...lawOf('apology', '2018'),
  head: { ...apologySample.head, day: '2026-11-25' },
  recipient: receiptLong.applicant.name,
  applicant: receiptLong.applicant,
  procedure: receiptLong.procedure,
  watermark: 'BẢN THỬ NGHIỆM',
  reason: Array.from(
    { length: 6 },
    (_, i) =>
      `${i + 1}. Việc xác minh nguồn gốc sử dụng đất phải lấy ý kiến khu dân cư, đối chiếu sổ mục kê, sổ địa chính qua các thời kỳ và niêm yết công khai kết quả kiểm tra tại trụ sở Ủy ban nhân dân trong thời hạn mười lăm ngày; trong thời gian niêm yết có ý kiến của hộ liền kề về ranh giới thửa đất, phải tổ chức làm việc và lập biên bản bổ sung.`,
  ).join('\n'),
  signer: {
    capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Hoàng Phủ Ngọc Thiên Trường Nguyễn',
  },
})

export const recoverySample = RecoverySheetPaper.parse({
  kind: 'recovery-sheet',
  templateSet: '2025',
  ...lawOf('recovery-sheet', '2025'),
  head,
  paperNo: null,
  revision: 1,
  correction: 0,
  groups: [
    'A7KQ',
    'M2XP',
    '9RTD',
    'H4WZ',
    'C8NF',
    'V3YB',
    'J6GS',
    'E5LU',
    '2QKA',
    'PX7M',
    'DTR9',
    'ZW4H',
    'FN8C',
  ],
  qr: 'A7KQ-M2XP-9RTD-H4WZ-C8NF-V3YB-J6GS-E5LU-2QKA-PX7M-DTR9-ZW4H-FN8C',
  station: 'Quầy 0',
  madeAt: at('2026-11-20T01:00:00.000Z'),
  madeBy: 'Trần Văn Ước',
})

export const closingSample = ClosingSheetPaper.parse({
  kind: 'closing-sheet',
  templateSet: '2025',
  ...lawOf('closing-sheet', '2025'),
  head,
  paperNo: null,
  revision: 1,
  correction: 0,
  day: '2026-11-20',
  station: 'Quầy 0 (H25.16.05-0)',
  upstreamName: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Phú Thọ',
  counts: { takenIn: 30, printed: 30, returned: 11, sent: 30, accepted: 27, refused: 1, waiting: 2 },
  rows: Array.from({ length: 30 }, (_, i) => ({
    dossierNo: `H25.16.05-261120-${String(i + 1).padStart(4, '0')}`,
    applicant: i === 4 ? receiptLong.applicant.name : i % 2 ? 'Nguyễn Thị Đường' : 'Lò Văn Ứng',
    procedure:
      i === 4
        ? receiptLong.procedure.name
        : i % 3
          ? 'Đăng ký khai sinh'
          : 'Cấp Giấy xác nhận tình trạng hôn nhân',
    receivedAt: at(`2026-11-20T0${1 + Math.floor(i / 5)}:${String((i * 7) % 60).padStart(2, '0')}:00.000Z`),
    dueAt: i % 5 ? dueAt : null,
    printed: true,
    state: i === 4 ? 'refused' : i > 27 ? 'waiting' : 'accepted',
    note: i === 4 ? 'Số định danh của tổ chức không có trong cơ sở dữ liệu đăng ký hợp tác xã' : null,
  })),
  journal: { epoch: 1, seq: 148, hash: '9f2c4e6a'.repeat(8) },
  lastContactAt: at('2026-11-20T10:12:00.000Z'),
  closedAt: at('2026-11-20T10:15:00.000Z'),
  closedBy: 'Trần Văn Ước',
})
