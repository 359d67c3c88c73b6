/* The national record as the interface describes it: HoSo (DongBoHoSoMC) and TienDo (CapNhatTienDoHoSoMC), member by
   member. What the description does not say is not in here: it is configuration of the gateway. Its one odd rule: there
   is no null, an unknown value is left out or is `""`, and nearly every value is a text. */

/** `moment` is `yyyyMMddHHmmss`, `flag` "0" or "1", `truth` "True" or "False", `amount` whole đồng as digits. */
export type Form = 'text' | 'moment' | 'flag' | 'truth' | 'amount' | 'integer' | 'boolean'

export type Member = {
  /** Or the members of each row of a list. */
  form: Form | Members
  optional?: true
  /** Only the later of the two known editions has it. */
  later?: true
  /** Characters. */
  most?: number
  among?: readonly string[]
}
export type Members = { readonly [name: string]: Member }

/** Text members a row holds; an object so that it can be sent as it is. */
export type PortalValue = string | number | boolean | readonly PortalRecord[]
export type PortalRecord = { readonly [member: string]: PortalValue }

const text: Member = { form: 'text' }
const moment: Member = { form: 'moment' }
const optional = (member: Member): Member => ({ ...member, optional: true })
const later = (member: Member): Member => ({ ...member, optional: true, later: true })

/** TrangThaiHoSo: 1 registered … 10 result given back (domain table of the national codes). */
export const PORTAL_STATUSES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** Rows of one CapNhatTienDoHoSoMC at most. Source: the interface's table of services. */
export const PROGRESS_ROWS = 10

/** Members of HoSo. Source: the interface's table of HoSo; lengths where it names one. */
export const HO_SO: Members = {
  MaHoSo: text,
  /** The national code of the procedure. */
  MaTTHC: text,
  TenTTHC: text,
  MaLinhVuc: text,
  TenLinhVuc: text,
  ChuHoSo: optional(text),
  LoaiDoiTuong: { ...text, among: ['1', '2', '3', '4'] },
  /** Account at the portal, of a dossier filed there. */
  MaDoiTuong: optional(text),
  SoBienNhan: optional(text),
  ThongTinKhac: optional(text),
  Email: text,
  Fax: optional(text),
  SoDienThoai: text,
  TrichYeuHoSo: { ...text, most: 1000 },
  NgayTiepNhan: moment,
  NgayHenTra: moment,
  NgayTra: optional(moment),
  NgayKetThucXuLy: optional(moment),
  NgayNopHoSo: optional(moment),
  NgayTuChoi: optional(moment),
  TrangThaiHoSo: { ...text, among: PORTAL_STATUSES },
  ThongTinTra: optional(text),
  HinhThuc: { ...text, among: ['0', '1'] },
  /** The agency's name. */
  DonViXuLy: text,
  GhiChu: optional(text),
  TaiLieuNop: optional({
    form: {
      TepDinhKemId: text,
      TenTepDinhKem: { ...text, most: 4000 },
      IsDeleted: { form: 'truth' },
      MaThanhPhanHoSo: text,
      DuongDanTaiTepTin: text,
      DuocSoHoa: later({ form: 'flag' }),
      /** 1 from another component, 2 from another result. */
      DuocTaiSuDung: later({ ...text, among: ['0', '1', '2'] }),
      DuocLayTuKhoDMQG: later({ form: 'flag' }),
      MaKetQuaThayThe: later(text),
    },
  }),
  DanhSachLePhi: optional({
    form: {
      TenPhiLePhi: text,
      MaPhiLePhi: text,
      HinhThucThu: text,
      Gia: { form: 'amount' },
      LoaiPhiLePhi: text,
    },
  }),
  DanhSachHoSoBoSung: optional({
    form: {
      HoSoBoSungId: { form: 'integer' },
      NguoiYeuCauBoSung: text,
      NoiDungBoSung: text,
      NgayBoSung: moment,
      // Known only when the papers have come.
      NguoiTiepNhanBoSung: optional(text),
      ThongTinTiepNhan: optional(text),
      NgayTiepNhanBoSung: optional(moment),
      TrangThaiBoSung: { form: 'boolean' },
      NgayHenTraTruoc: moment,
      NgayHenTraMoi: optional(moment),
    },
  }),
  DanhSachGiayToKetQua: optional({
    form: {
      TenGiayTo: text,
      MaThanhPhanHoSo: optional(text),
      GiayToId: text,
      DuongDanTepTinKetQua: text,
      MaGiayToKetQua: later(text),
    },
  }),
  KenhThucHien: later({ ...text, among: ['1', '2', '3'] }),
  /** 1 the portal, 2 a system of its own. */
  NoiNopHoSo: later({ ...text, among: ['1', '2'] }),
  HoSoCoThanhPhanSoHoa: later({ form: 'flag' }),
  TaiKhoanDuocXacThucVoiVNeID: later({ form: 'flag' }),
  DinhDanhCHS: later({ form: { LoaiDinhDanh: { ...text, among: ['1', '2'] }, SoDinhDanh: text } }),
  SoGiayToChuHoSo: later(text),
}

/** Members of TienDo. Source: the interface's line on TienDo; it marks none as optional. */
export const TIEN_DO: Members = {
  MaHoSo: text,
  NguoiXuLy: { ...text, most: 50 },
  ChucDanh: text,
  ThoiDiemXuLy: moment,
  PhongBanXuLy: text,
  NoiDungXuLy: text,
  TrangThai: { ...text, among: PORTAL_STATUSES },
  NgayBatDau: moment,
  NgayKetThucTheoQuyDinh: moment,
}
