import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { ORIGIN } from '../policy/navigation.ts'
import { webPreferences } from '../window.ts'
import { isKioskKey } from './kiosk-keys.ts'

/** The page of the citizen's window. */
export const KIOSK_PAGE = `${ORIGIN}/kiosk.html`

/** A window that went by itself comes back after so long; at once, a page that cannot stand would never rest. */
const COMES_BACK_MS = 500

export type KioskWindow = {
  readonly contents: Electron.WebContents | null
  open: () => void
  /** The officer closes it, or the program ends; the citizen cannot. */
  close: () => void
}

/** The citizen's window: the whole of a second display, else a window; it goes nowhere and is left by nobody. */
export function makeKioskWindow(appFolder: string, development: boolean): KioskWindow {
  let window: BrowserWindow | null = null
  /** The officer wants it open. */
  let wanted = false

  function open(): void {
    wanted = true
    if (window) {
      window.moveTop()
      return
    }
    const second = screen.getAllDisplays().find(({ id }) => id !== screen.getPrimaryDisplay().id)
    const opened = new BrowserWindow({
      ...(second ? { ...second.bounds, kiosk: true, frame: false } : { width: 1024, height: 768 }),
      show: false,
      title: 'Quầy Một Cửa: màn hình cho người dân',
      backgroundColor: '#f4f5f7',
      autoHideMenuBar: true,
      minimizable: false,
      webPreferences: {
        ...webPreferences(join(appFolder, 'preload/kiosk.cjs'), development),
        devTools: false,
      },
    })
    window = opened
    opened.setMenu(null)
    opened.webContents.on('before-input-event', (event, input) => {
      if (!isKioskKey(input)) event.preventDefault()
    })
    // Its one page is loaded below; harden.ts lets pages of ours go to each other, this one may not.
    opened.webContents.on('will-navigate', (event) => event.preventDefault())
    opened.on('close', (event) => event.preventDefault())
    opened.on('closed', () => {
      if (window === opened) window = null
      // The page itself may close its window, and no event keeps it from that.
      setTimeout(() => wanted && open(), COMES_BACK_MS)
    })
    opened.webContents.on('render-process-gone', () => opened.destroy())
    opened.once('ready-to-show', () => opened.showInactive())
    void opened.loadURL(KIOSK_PAGE)
  }

  function close(): void {
    wanted = false
    const closing = window
    window = null
    // `close` is what the citizen tries, and is refused.
    if (closing && !closing.isDestroyed()) closing.destroy()
  }

  return {
    get contents() {
      return window && !window.isDestroyed() ? window.webContents : null
    },
    open,
    close,
  }
}
