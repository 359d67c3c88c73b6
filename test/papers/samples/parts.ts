import type { z } from 'zod'
import { legalForm, type PaperKind } from '../../../electron/common/papers/kinds.ts'
import type { PaperRecord } from '../../../electron/common/papers/model.ts'
import type { PaperApplicant, PaperComponent } from '../../../electron/common/papers/parts.ts'
import { receiptQr } from '../../../electron/common/papers/qr.ts'
import type { Generation } from '../../../electron/common/station/model.ts'
import { Instant } from '../../../electron/common/time/model.ts'

/* What the samples of every paper share: invented people of invented communes, from the plainest to the longest. */

export type LegalSet = z.infer<typeof Generation>

/** The least a record may hold, an everyday one, and the most the form must bear. */
export const SIZES = ['short', 'typical', 'extreme'] as const
export type Size = (typeof SIZES)[number]

/** Samples of one kind of paper in one legal generation; a kind may add sizes of its own. */
export type PaperSamples = (set: LegalSet) => Record<string, PaperRecord>

/** The three usual sizes made by one function. */
export const eachSize = (make: (size: Size) => PaperRecord): Record<Size, PaperRecord> => ({
  short: make('short'),
  typical: make('typical'),
  extreme: make('extreme'),
})

export const at = (iso: string) => Instant.parse(iso)
export const RECEIVED_AT = at('2026-11-20T02:05:00.000Z')
export const DUE_AT = at('2026-11-24T10:00:00.000Z')

const HEADS = {
  short: { superior: 'UBND XÃ Ô', agency: 'BỘ PHẬN MỘT CỬA', place: 'Ô' },
  typical: {
    superior: 'UBND XÃ HÒA BÌNH',
    agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    place: 'Hòa Bình',
  },
  extreme: {
    superior: 'ỦY BAN NHÂN DÂN PHƯỜNG NGUYỄN TRÃI – THƯỜNG TÍN – PHÚ XUYÊN',
    agency: 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    place: 'Phường Nguyễn Trãi – Thường Tín',
  },
} as const

/** Law, head and the rest that every record has; the extreme one is a corrected paper of a trial version. */
export function sampleBase(kind: PaperKind, set: LegalSet, size: Size, paperNo: string | null) {
  const { law, form } = legalForm(kind, set)
  return {
    templateSet: set,
    law,
    form,
    head: { ...HEADS[size], day: '2026-11-20' },
    paperNo: size === 'short' ? null : paperNo,
    revision: size === 'extreme' ? 2 : 1,
    correction: size === 'extreme' ? 1 : 0,
    ...(size === 'typical' && {
      footer: 'Hỏi về hồ sơ: 0210 3 123 456, giờ làm việc các ngày thứ Hai đến thứ Sáu',
    }),
    ...(size === 'extreme' && {
      watermark: 'BẢN MẪU',
      footer:
        'Hỏi về hồ sơ: 0210 3 123 456 (trong giờ làm việc), thư điện tử motcua.nguyentrai-thuongtin-phuxuyen@hanoi.gov.vn; đường dây phản ánh, kiến nghị: 0210 3 999 888; tra cứu tại dichvucong.gov.vn',
    }),
  }
}

/** 60 letters and accents on both sides of the line. */
export const LONG_NAME = 'Công Tằng Tôn Nữ Phương Nguyễn Thị Thúy Quỳnh Hương Khuê Ngân'

export const APPLICANTS: Record<Size, PaperApplicant> = {
  short: { name: 'Lò Ỷ', idNumber: null, address: null, phone: null, email: null },
  typical: {
    name: 'Nguyễn Thị Đường',
    idNumber: '025190001234',
    address: 'Thôn Đồng Tâm, xã Hòa Bình, tỉnh Phú Thọ',
    phone: '0912345678',
    email: null,
  },
  extreme: {
    name: LONG_NAME,
    idNumber: '025190001234',
    address:
      'Số nhà 1234, ngách 56/78, ngõ 910, đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố Thượng Thanh số 3, phường Nguyễn Trãi – Thường Tín – Phú Xuyên, thành phố Hà Nội',
    phone: '0912 345 678, 0243 385 4321',
    email: 'congtangtonnu.phuongnguyen.thuyquynhhuongkhue@donvi-xinman.hanoi.gov.vn',
  },
}

export const PROCEDURES: Record<Size, { code: string; name: string }> = {
  short: { code: '1.001193', name: 'Khai sinh' },
  typical: { code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân' },
  extreme: {
    code: '1.013978',
    name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất',
  },
}

/** The number of the sample dossier in the pattern of its generation. */
export const dossierNoOf = (set: LegalSet) =>
  set === '2018' ? '000.00.16.H25-261120-0001' : 'H25.16.05-261120-0001'

const PAPERS = [
  'Tờ khai theo mẫu quy định',
  'Giấy chứng sinh hoặc văn bản của người làm chứng xác nhận về việc sinh',
  'Trích đo bản đồ địa chính thửa đất, sơ đồ nhà ở, công trình xây dựng (nếu có)',
  'Một trong các loại giấy tờ quy định tại Điều 137 Luật Đất đai và các giấy tờ có liên quan đến nguồn gốc, quá trình sử dụng đất qua các thời kỳ',
  'Giấy chứng nhận kết hôn của cha, mẹ',
]

/** So many components; every fifth is read from a database. */
export const componentsOf = (count: number): PaperComponent[] =>
  Array.from({ length: count }, (_, index) => ({
    name: PAPERS[index % PAPERS.length]!,
    originals: index % 5 === 4 ? 0 : (index % 2) + (index % 3 === 0 ? 1 : 0),
    copies: index % 5 === 4 ? 0 : 1,
    fromDatabase: index % 5 === 4,
  }))

/** The QR of a sample paper. */
export const qrOf = (kind: PaperKind, set: LegalSet, size: Size) =>
  receiptQr({
    dossierNo: dossierNoOf(set),
    procedureCode: PROCEDURES[size].code,
    idNumber: APPLICANTS[size].idNumber ?? '',
    title: legalForm(kind, set).title,
    system: 'Quầy Một Cửa',
    madeAt: RECEIVED_AT,
    dueAt: size === 'short' ? null : DUE_AT,
  })

/** What the letters of the commune share: head, receiver, the dossier they are about, and who signs. */
export function sampleLetter(kind: PaperKind, set: LegalSet, size: Size, paperNo: string) {
  const base = sampleBase(kind, set, size, paperNo)
  const isShort = size === 'short'
  const isLong = size === 'extreme'
  return {
    ...base,
    head: {
      ...base.head,
      superior: 'ỦY BAN NHÂN DÂN',
      agency: isLong ? 'PHƯỜNG NGUYỄN TRÃI – THƯỜNG TÍN – PHÚ XUYÊN' : 'XÃ HÒA BÌNH',
    },
    dossierNo: dossierNoOf(set),
    recipient: APPLICANTS[size].name,
    issuer: 'Ủy ban nhân dân xã Hòa Bình',
    applicant: APPLICANTS[size],
    procedure: PROCEDURES[size],
    receivedBy: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
    receivedAt: RECEIVED_AT,
    signer: {
      capacity: isLong
        ? ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
        : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      name: isShort ? null : 'Hoàng Phủ Ngọc Thiên Trường',
    },
    sentTo: isShort ? [] : ['Như trên', 'Trung tâm Phục vụ hành chính công (để giao)', 'Lưu: hồ sơ'],
    qr: qrOf(kind, set, size),
  }
}
