import { type Board, BOARDS, type Boards } from '../../electron/common/boards/model.ts'

/** One picture of the screen: a board, and which of its lines. */
export type Slide = { board: Board; from: number; to: number; page: number; pages: number }

/** The boards one after the other, so many lines at a time; an empty board has a slide that says so. */
export function slidesOf(boards: Boards, rows: number): Slide[] {
  return BOARDS.flatMap((board) => {
    const count = boards[board].length
    const pages = Math.max(1, Math.ceil(count / rows))
    return Array.from({ length: pages }, (_, index) => ({
      board,
      from: index * rows,
      to: Math.min(count, (index + 1) * rows),
      page: index + 1,
      pages,
    }))
  })
}
