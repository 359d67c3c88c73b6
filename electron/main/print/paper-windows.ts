import { openPaperWindow, type PaperWindow } from './paper-window.ts'

/** A record of more rows than this is a book: it takes seconds, in which the counter must still get its slips. */
const BOOK_ROWS = 200
/** Time a row may take on an old PC, laying out and printing; milliseconds. */
const ROW_TIME = 30

type Setup = Omit<Parameters<typeof openPaperWindow>[0], 'timeLimit'>

/** The paper window, and for each book a window of its own that is closed when the book is done. */
export function openPaperWindows(setup: Setup): PaperWindow {
  const papers = openPaperWindow(setup)
  return {
    ...papers,
    render: async (record) => {
      const rows = 'rows' in record ? record.rows.length : 0
      if (rows <= BOOK_ROWS) return papers.render(record)
      const own = openPaperWindow({ ...setup, timeLimit: 20_000 + rows * ROW_TIME })
      try {
        return await own.render(record)
      } finally {
        own.close()
      }
    },
  }
}
