/* What the interface's description says of HoSo and TienDo, written down once more for the fake portal. */

type Json = Record<string, unknown>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isFull: Check = (value) => typeof value === 'string' && value.trim() !== ''
const upTo =
  (most: number): Check =>
  (value) =>
    isFull(value) && (value as string).length <= most
const oneOf =
  (...texts: string[]): Check =>
  (value) =>
    texts.includes(value as string)
const isDate: Check = (value) =>
  typeof value === 'string' &&
  /^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(value)
const isDateOrEmpty: Check = (value) => value === '' || isDate(value)
const flag = oneOf('0', '1')
const rowsOf =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value) =>
    Array.isArray(value) && value.every((row) => faultOf(row as Json, required, optional) === null)
const status = oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10')

const REQUIRED: Record<string, Check> = {
  MaHoSo: isFull,
  MaTTHC: (value) => isText(value) && /^\d\.\d{6}$/.test(value as string),
  TenTTHC: isFull,
  MaLinhVuc: isFull,
  TenLinhVuc: isFull,
  LoaiDoiTuong: oneOf('1', '2', '3', '4'),
  Email: isText,
  SoDienThoai: isText,
  TrichYeuHoSo: upTo(1000),
  NgayTiepNhan: isDate,
  NgayHenTra: isDate,
  TrangThaiHoSo: status,
  HinhThuc: flag,
  DonViXuLy: isFull,
}
const OPTIONAL: Record<string, Check> = {
  ChuHoSo: isText,
  MaDoiTuong: isText,
  SoBienNhan: isText,
  ThongTinKhac: isText,
  Fax: isText,
  GhiChu: isText,
  ThongTinTra: isText,
  NgayTra: isDateOrEmpty,
  NgayKetThucXuLy: isDateOrEmpty,
  NgayNopHoSo: isDateOrEmpty,
  NgayTuChoi: isDateOrEmpty,
  TaiLieuNop: rowsOf(
    {
      TepDinhKemId: isFull,
      TenTepDinhKem: upTo(4000),
      IsDeleted: oneOf('True', 'False'),
      MaThanhPhanHoSo: isFull,
      DuongDanTaiTepTin: (value) => isText(value) && /^https?:\/\//.test(value as string),
    },
    { DuocSoHoa: flag, DuocTaiSuDung: oneOf('0', '1', '2'), DuocLayTuKhoDMQG: flag, MaKetQuaThayThe: isText },
  ),
  DanhSachLePhi: rowsOf({
    TenPhiLePhi: isFull,
    MaPhiLePhi: isFull,
    HinhThucThu: isFull,
    Gia: (value) => isText(value) && /^\d+$/.test(value as string),
    LoaiPhiLePhi: isFull,
  }),
  DanhSachHoSoBoSung: rowsOf(
    {
      HoSoBoSungId: Number.isInteger,
      NguoiYeuCauBoSung: isFull,
      NoiDungBoSung: isFull,
      NgayBoSung: isDate,
      TrangThaiBoSung: (value) => typeof value === 'boolean',
    },
    {
      NguoiTiepNhanBoSung: isText,
      ThongTinTiepNhan: isText,
      NgayTiepNhanBoSung: isDateOrEmpty,
      NgayHenTraTruoc: isDateOrEmpty,
      NgayHenTraMoi: isDateOrEmpty,
    },
  ),
  DanhSachGiayToKetQua: rowsOf(
    { TenGiayTo: isFull, GiayToId: isFull, DuongDanTepTinKetQua: isFull },
    { MaThanhPhanHoSo: isText, MaGiayToKetQua: isText },
  ),
}
const LATER: Record<string, Check> = {
  KenhThucHien: oneOf('1', '2', '3'),
  NoiNopHoSo: oneOf('1', '2'),
  HoSoCoThanhPhanSoHoa: flag,
  TaiKhoanDuocXacThucVoiVNeID: flag,
  DuocThanhToanTrucTuyen: isText,
  DinhDanhCHS: (value) =>
    Array.isArray(value) &&
    (value as Json[]).every(({ LoaiDinhDanh, SoDinhDanh }) =>
      LoaiDinhDanh === '1'
        ? /^\d{12}$/.test(String(SoDinhDanh))
        : LoaiDinhDanh === '2' && /^\d{9}$/.test(String(SoDinhDanh)),
    ),
  DSKetNoiCSDL: Array.isArray,
  SoGiayToChuHoSo: isText,
}
const TIEN_DO: Record<string, Check> = {
  MaHoSo: isFull,
  NguoiXuLy: upTo(50),
  ChucDanh: isText,
  ThoiDiemXuLy: isDate,
  PhongBanXuLy: isText,
  NoiDungXuLy: isFull,
  TrangThai: status,
  NgayBatDau: isDate,
  NgayKetThucTheoQuyDinh: isDate,
}

/** The first thing wrong with a record, in the portal's words; null when it is taken. */
export const checkHoSo = (record: Json, laterMembers: boolean): string | null =>
  faultOf(record, REQUIRED, laterMembers ? { ...OPTIONAL, ...LATER } : OPTIONAL)

export const checkTienDo = (row: Json): string | null => faultOf(row, TIEN_DO, {})

function faultOf(
  record: Json,
  required: Record<string, Check>,
  optional: Record<string, Check>,
): string | null {
  for (const [name, check] of Object.entries(required)) {
    if (!Object.hasOwn(record, name)) return `thiếu ${name}`
    if (!check(record[name])) return `${name} không hợp lệ`
  }
  for (const [name, value] of Object.entries(record)) {
    if (Object.hasOwn(required, name)) continue
    const check = optional[name]
    if (!check) return `không có trường ${name}`
    if (!check(value)) return `${name} không hợp lệ`
  }
  return null
}
