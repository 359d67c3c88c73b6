export const ocr = {
  reading: (pages: number) => `Đang đọc chữ: còn ${pages} trang`,
  paused: (pages: number) => `Tạm dừng đọc chữ: còn ${pages} trang`,
  aside: (pages: number) => `${pages} trang chưa đọc được chữ`,
  why: {
    UNREADABLE: (pages: number) => `${pages} trang bị lỗi khi đọc, hãy bấm Đọc lại`,
    NO_PICTURE: (pages: number) => `${pages} trang chỉ có hình vẽ, không có ảnh quét hay chữ`,
    NO_TEXT: (pages: number) =>
      `${pages} trang dùng phông chữ không cho biết chữ gì: in ra rồi quét thì tìm được`,
    TOO_LARGE: (pages: number) => `${pages} trang có nội dung quá lớn`,
    FILE_LOST: (pages: number) => `${pages} trang bị mất tệp, hãy quét lại`,
  },
  pause: 'Tạm dừng',
  goOn: 'Đọc tiếp',
  retry: 'Đọc lại',
  toggle: 'Tìm trong giấy tờ',
  toggleHint: 'Bật để tìm trong chữ của giấy tờ đã quét; tắt để tìm theo mã, tên, số.',
  placeholder: 'Chữ trong giấy tờ đã quét, không cần dấu…',
  found: 'Giấy tờ có những chữ này',
  page: (page: number) => `trang ${page}`,
  empty: (text: string) => `Không giấy tờ nào có “${text}”`,
  emptyHint: 'Chỉ tìm được trong giấy tờ đã quét và đã đọc chữ xong.',
  typeOn: 'Gõ chữ cần tìm trong giấy tờ',
  typeOnHint: 'Ít nhất hai chữ cái. Enter mở hồ sơ, ↓ vào danh sách.',
  columns: { dossier: 'Hồ sơ', paper: 'Giấy tờ', line: 'Dòng có chữ cần tìm' },
  space: {
    low: (free: string) =>
      `Ổ đĩa chỉ còn ${free}. Hãy giải phóng dung lượng trước khi quét nhiều trang. Ảnh gốc của giấy tờ đã gửi tự xóa sau 30 ngày, nên hãy đồng bộ đều.`,
    none: (free: string) => `Ổ đĩa chỉ còn ${free} nên chưa thể quét. Hãy giải phóng dung lượng rồi quét.`,
  },
}
