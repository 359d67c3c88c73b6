const PAGE_GONE = 'Có trang không còn trên bàn quét. Xem lại bàn quét rồi làm lại.'
const IN_DOCUMENT = 'Có trang đã nằm trong bản quét của một thành phần. Rút bản đó ra bàn trước.'
const NOT_PICTURE =
  'Trang của tệp PDF, và của bản quét đã gửi quá 30 ngày, chỉ xoay được. Muốn cắt hay chỉnh nghiêng, hãy quét lại.'

/** Sentences for what may not be done to a page. */
export const adjustRefusals = {
  adjust: { NOT_FOUND: PAGE_GONE, PAGE_IN_DOCUMENT: IN_DOCUMENT, PAGE_NOT_PICTURE: NOT_PICTURE },
  split: {
    NOT_FOUND: PAGE_GONE,
    PAGE_IN_DOCUMENT: IN_DOCUMENT,
    PAGE_NOT_PICTURE: NOT_PICTURE,
    PART_TOO_SMALL: 'Phần còn lại quá nhỏ để là một trang.',
  },
  interleave: {
    NOT_FOUND: PAGE_GONE,
    PAGE_IN_DOCUMENT: IN_DOCUMENT,
    SIDES_UNEQUAL:
      'Số mặt sau không bằng số mặt trước. Đếm lại xấp giấy: có thể hai tờ dính nhau hoặc thiếu một mặt.',
  },
}
