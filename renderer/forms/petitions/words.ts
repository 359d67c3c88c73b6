import type { PetitionChannel, PetitionKind } from '../../../electron/common/petitions/model.ts'

/* Words of the forms, as they are printed. */

export const KIND_WORDS: Record<PetitionKind, string> = {
  feedback: 'Phản ánh, kiến nghị',
  complaint: 'Khiếu nại',
  accusation: 'Tố cáo',
}
export const CHANNEL_WORDS: Record<PetitionChannel, string> = {
  hotline: 'qua đường dây nóng',
  'in-person': 'trình bày trực tiếp khi tiếp công dân',
  paper: 'bằng đơn nộp tại quầy',
  post: 'gửi qua bưu điện',
  email: 'gửi qua thư điện tử',
}
