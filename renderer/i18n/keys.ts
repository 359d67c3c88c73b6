type Key = readonly [keys: readonly string[], text: string]

/** Every key, by where it works. */
export const keys = {
  title: 'Phím tắt',
  groups: [
    {
      title: 'Ở mọi màn hình, không cần chuột',
      keys: [
        [['F1'], 'Mở bảng này'],
        [['F2'], 'Tiếp nhận hồ sơ mới'],
        [['F3'], 'Tra cứu trong sổ hồ sơ'],
        [['F4'], 'Việc phải làm hôm nay'],
        [['F7'], 'Có người hỏi thủ tục, tại quầy hoặc qua điện thoại'],
        [['F9'], 'Giấy đang chờ in, in lại'],
        [['F10'], 'Sổ theo dõi hồ sơ, bảng kê trong ngày'],
        [['Ctrl+B'], 'Bảng điều hành (lãnh đạo, quản trị)'],
        [['Ctrl+K'], 'Ký số giấy tờ đã quét'],
        [['Ctrl+L'], 'Khóa máy khi rời quầy'],
        [['Esc'], 'Quay lại màn hình trước, đóng hộp thoại'],
        [['Tab', 'Shift+Tab'], 'Sang ô tiếp theo, về ô trước'],
        [['↑', '↓'], 'Di chuyển trong danh sách, bảng'],
        [['Enter'], 'Chọn dòng đang đánh dấu, bấm nút chính'],
        [['Ctrl+Enter'], 'Ghi biểu mẫu, hộp thoại; ở Chốt sổ: gửi ngay'],
      ],
    },
    {
      title: 'Trong sổ và trong hồ sơ',
      keys: [
        [['Ctrl+G'], 'Sổ hồ sơ: tìm trong giấy tờ đã quét, bấm lại để thôi'],
        [['F6'], 'Phản ánh, kiến nghị: ghi một cuộc gọi, một đơn'],
        [['Ctrl+E'], 'Hồ sơ: xuất giấy tờ đã số hóa'],
        [['Ctrl+9'], 'Hồ sơ: các việc khác'],
      ],
    },
    {
      title: 'Bàn quét',
      keys: [
        [['F8'], 'Quét'],
        [['Esc'], 'Dừng quét'],
        [['F6'], 'Chụp bằng camera'],
        [['Ctrl+V'], 'Dán ảnh, tệp đã sao chép'],
        [['←', '→', 'Shift', 'Ctrl+A'], 'Chọn trang, chọn thêm, chọn hết'],
        [['1–9', '0'], 'Xếp vào thành phần, vào giấy tờ khác'],
        [['Enter'], 'Xếp vào thành phần còn thiếu đầu tiên'],
        [['U'], 'Dùng lại bản quét cũ của cùng người'],
        [['R', 'Shift+R'], 'Xoay phải, xoay trái'],
        [['Alt+←', 'Alt+→'], 'Đưa trang lên trước, ra sau'],
        [['C'], 'Cắt và chỉnh trang'],
        [['H'], 'Cắt đôi trang'],
        [['[', ']'], 'Nghiêng trái, nghiêng phải một chút'],
        [['−', '+'], 'Nhạt hơn, đậm hơn'],
        [['T', 'G', 'X'], 'Tách xấp, gộp với xấp trước, chọn cả xấp'],
        [['D'], 'Ghép hai mặt: nửa sau là mặt sau'],
        [['B'], 'Bỏ các trang trắng'],
        [['I'], 'Quét chèn sau trang này'],
        [['Q'], 'Quét lại trang này'],
        [['Del'], 'Bỏ khỏi bàn'],
        [['Ctrl+Z'], 'Hoàn tác'],
      ],
    },
    {
      title: 'Chụp bằng camera',
      keys: [
        [['Space'], 'Chụp; bàn đạp cũng vậy'],
        [['Tab'], 'Chọn góc giấy; mũi tên dời góc, Shift dời ít'],
        [['T'], 'Tự tìm lại mép giấy'],
        [['←', '→'], 'Trang trước, trang sau'],
        [['R'], 'Xoay trang'],
        [['Del'], 'Bỏ trang'],
        [['Ctrl+Z'], 'Hoàn tác'],
        [['Ctrl+Enter', 'Esc'], 'Xong, về bàn quét'],
      ],
    },
    {
      title: 'Ký số',
      keys: [
        [['Space'], 'Bỏ bớt hoặc lấy lại giấy đang đánh dấu'],
        [['Enter'], 'Xem giấy đang đánh dấu'],
        [['Ctrl+Enter'], 'Ký mọi giấy đã chọn'],
      ],
    },
  ] satisfies readonly { title: string; keys: readonly Key[] }[],
}
