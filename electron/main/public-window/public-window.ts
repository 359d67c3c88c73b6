import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { ORIGIN } from '../policy/navigation.ts'
import { webPreferences } from '../window.ts'
import type { PressedKey } from './pressed-key.ts'

/** A window that went by itself comes back after so long; at once, a page that cannot stand would never rest. */
const COMES_BACK_MS = 500

export type PublicWindow = {
  /** The one page it ever shows. */
  readonly page: string
  readonly contents: Electron.WebContents | null
  open: () => void
  /** The officer closes it, or the program ends; who stands before it cannot. */
  close: () => void
}

/** What makes one public window another. */
export type PublicPage = {
  /** `kiosk`: the page kiosk.html with the preload kiosk.cjs. */
  name: string
  title: string
  /** Which keys reach the page. */
  lets: (key: PressedKey) => boolean
}

/* Displays on which a public window stands, so that another one takes the next. */
const taken = new Map<string, number>()

/** A window for the public: the whole of a further display, else a window; it goes nowhere and is left by nobody. */
export function makePublicWindow(
  appFolder: string,
  development: boolean,
  { name, title, lets }: PublicPage,
): PublicWindow {
  const page = `${ORIGIN}/${name}.html`
  let window: BrowserWindow | null = null
  /** The officer wants it open. */
  let wanted = false

  function open(): void {
    wanted = true
    if (window) {
      window.moveTop()
      return
    }
    const primary = screen.getPrimaryDisplay().id
    const further = screen
      .getAllDisplays()
      .find(({ id }) => id !== primary && ![...taken.values()].includes(id))
    if (further) taken.set(name, further.id)
    const opened = new BrowserWindow({
      ...(further ? { ...further.bounds, kiosk: true, frame: false } : { width: 1024, height: 768 }),
      show: false,
      title,
      backgroundColor: '#f4f5f7',
      autoHideMenuBar: true,
      minimizable: false,
      webPreferences: {
        ...webPreferences(join(appFolder, `preload/${name}.cjs`), development),
        devTools: false,
      },
    })
    window = opened
    opened.setMenu(null)
    opened.webContents.on('before-input-event', (event, input) => {
      if (!lets(input)) event.preventDefault()
    })
    // Its one page is loaded below; harden.ts lets pages of ours go to each other, this one may not.
    opened.webContents.on('will-navigate', (event) => event.preventDefault())
    opened.on('close', (event) => event.preventDefault())
    opened.on('closed', () => {
      if (window === opened) {
        window = null
        taken.delete(name)
      }
      // The page itself may close its window, and no event keeps it from that.
      setTimeout(() => wanted && open(), COMES_BACK_MS)
    })
    opened.webContents.on('render-process-gone', () => opened.destroy())
    opened.once('ready-to-show', () => opened.showInactive())
    void opened.loadURL(page)
  }

  function close(): void {
    wanted = false
    const closing = window
    window = null
    taken.delete(name)
    // `close` is what the citizen tries, and is refused.
    if (closing && !closing.isDestroyed()) closing.destroy()
  }

  return {
    page,
    get contents() {
      return window && !window.isDestroyed() ? window.webContents : null
    },
    open,
    close,
  }
}
