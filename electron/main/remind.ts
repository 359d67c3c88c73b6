import { type BrowserWindow, Notification } from 'electron'
import type { Reason } from '../common/dossiers/reminders.ts'
import type { Counter } from '../core/counter.ts'
import { type Reminder, takeReminders } from '../core/home/take-reminders.ts'

const EVERY_MS = 60_000
/** More at once are told as one: nobody reads ten notices in a row. */
const ONE_BY_ONE = 3

/* Numbers only: a notice on the desktop may be seen by whoever stands at the counter. */
const WORDS: Record<Reason, string> = {
  overdue: 'đã quá ngày hẹn trả',
  'due-today': 'đến hạn trả hôm nay',
  'apology-due': 'cần soạn phiếu xin lỗi',
  'step-late': 'quá hạn của bước đang xử lý',
  'hand-over-late': 'quá giờ phải chuyển xử lý',
  'hand-over-unconfirmed': 'đã chuyển mà chưa xác nhận nhận',
  'due-in-one': 'còn một ngày làm việc',
  'due-in-two': 'còn hai ngày làm việc',
  untouched: 'nhiều ngày chưa ai xử lý',
  uncollected: 'có kết quả lâu mà chưa đến lấy',
}

/**
 * Tells the signed-in officer on the desktop what asks for them, once for each dossier and reason; a click opens it.
 * @param always also in the demo commune, which is silent otherwise
 * @returns ends it
 */
export function remind(counter: Counter, window: () => BrowserWindow | null, always: boolean): () => void {
  const look = () => {
    const { open, officer } = counter
    if (!open || !officer || !Notification.isSupported()) return
    try {
      tell(
        takeReminders(
          { counter, register: open.register, files: open.files, officer, now: counter.clock() },
          always,
        ),
      )
    } catch (error) {
      counter.log('reminders', error)
    }
  }
  const tell = (reminders: readonly Reminder[]) => {
    if (reminders.length > ONE_BY_ONE) {
      return show('Quầy Một Cửa', `${reminders.length} hồ sơ cần xử lý`, null)
    }
    for (const { dossierNo, dossierId, reason } of reminders)
      show(`Hồ sơ ${dossierNo}`, WORDS[reason], dossierId)
  }
  const show = (title: string, body: string, dossierId: string | null) => {
    const notice = new Notification({ title, body })
    notice.on('click', () => {
      const shown = window()
      if (!shown) return
      if (shown.isMinimized()) shown.restore()
      shown.focus()
      shown.webContents.send('open-dossier', dossierId)
    })
    notice.show()
  }
  const timer = setInterval(look, EVERY_MS)
  return () => clearInterval(timer)
}
