import type { Commune } from './model.ts'

/** The commune for trying things out. Its agency identifier belongs to nobody; paper and screen say that it is a demo. */
export const DEMO_COMMUNE: Commune = {
  name: 'Xã Hòa Bình (mẫu)',
  provinceCode: '04',
  provinceName: 'Tỉnh Cao Bằng',
  superiorUnit: 'UBND XÃ HÒA BÌNH (MẪU)',
  officeName: 'Trung tâm Phục vụ hành chính công',
  agencyId: 'H14.999.99',
  numberPattern: '2025',
  templateSet: '2025',
  address: 'Xóm Trung Tâm, xã Hòa Bình (mẫu), tỉnh Cao Bằng',
  phone: '0206 3000 000',
  leaderName: 'Trần Thị Bích Thủy',
  leaderTitle: 'Chủ tịch',
  upstreamName: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh (mẫu)',
  demo: true,
}
