import type { Board, Boards } from './model.ts'

/** All that the boards' window is ever told: who the office is, and both boards as the public reads them. */
export type BoardScreen = {
  /** The register is open; while it is not, there is nothing to show. */
  open: boolean
  /** `Trung tâm Phục vụ hành chính công xã Hòa Bình`. */
  office: string
  boards: Boards
  days: Record<Board, number>
}
