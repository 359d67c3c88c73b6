export const about = {
  title: 'Giới thiệu',
  lead: 'Quầy tiếp nhận và trả kết quả, làm việc được khi mất mạng.',
  version: 'Phiên bản',
  runtime: 'Nền chạy',
  developmentShort: 'bản phát triển',
  developmentTitle: 'Bản chạy thử dành cho phát triển',
  developmentText:
    'Nền chạy này chỉ dùng để phát triển và kiểm thử, không dùng để tiếp nhận hồ sơ thật của người dân.',
  product: 'Phần mềm',
  counter: 'Quầy này',
  commune: 'Đơn vị',
  office: 'Bộ phận',
  agencyId: 'Mã định danh điện tử',
  station: 'Mã máy',
  upstream: 'Hệ thống dùng chung',
  data: 'Dữ liệu',
  dataText:
    'Sổ hồ sơ, bản quét và giấy tờ đã in nằm trên máy này và luôn được mã hóa. Chỉ mật khẩu của một tài khoản hoặc phiếu khôi phục mới mở được.',
  licence: 'Giấy phép',
  licenceText:
    'Mã nguồn mở theo giấy phép MIT. Phông chữ Be Vietnam Pro và Tinos theo giấy phép SIL Open Font 1.1 và Apache 2.0; phần đọc chữ Tesseract và dữ liệu tiếng Việt theo giấy phép Apache 2.0; các thư viện khác theo giấy phép riêng đi kèm.',
  law: 'Căn cứ nghiệp vụ',
  laws: [
    'Nghị định 118/2025/NĐ-CP về cơ chế một cửa, một cửa liên thông, được sửa đổi bởi Nghị định 367/2025/NĐ-CP và Nghị định 309/2026/NĐ-CP',
    'Thông tư 03/2025/TT-VPCP (biểu mẫu, mã số hồ sơ), được bổ sung bởi Thông tư 04/2025/TT-VPCP; Thông tư 01/2018/TT-VPCP cho biểu mẫu thế hệ trước',
    'Thông tư 01/2023/TT-VPCP về số hóa hồ sơ và mã QR trên giấy tờ',
    'Quyết định 20/2020/QĐ-TTg về mã định danh điện tử của cơ quan',
    'Nghị định 45/2020/NĐ-CP về thủ tục hành chính trên môi trường điện tử và các nghị định sửa đổi',
  ],
  lawNote:
    'Biểu mẫu và quy tắc mã số là dữ liệu của đơn vị, đổi được khi văn bản thay đổi mà không phải cài lại.',
}
