import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron'
import { lockRegister } from '../../db/engine/lock.ts'
import type { Counter } from '../core/counter.ts'
import { dispatch } from '../core/dispatch.ts'
import { COST } from '../core/session/key-slots.ts'
import { leaveMark, markPath } from '../core/restoration/register-mark.ts'
import { runningScan } from '../core/scans/running-scan.ts'
import { registerPath } from '../core/session/open-counter.ts'
import { makeCameraDoor } from './camera-door.ts'
import { checkRegister } from './check-register.ts'
import { makeClock } from './clock.ts'
import type { Flags } from './flags.ts'
import { makeHandlers } from './handlers.ts'
import { harden } from './harden.ts'
import { hearBoards, makeBoardWindow } from './boards/board-window.ts'
import { hearKiosk } from './kiosk/kiosk-calls.ts'
import { makeKioskWindow } from './kiosk/kiosk-window.ts'
import { keepHouse, lookAtPages } from './housekeeping.ts'
import { makeLog } from './log.ts'
import { mayCall } from './policy/navigation.ts'
import { setMenu } from './menu.ts'
import { readInBackground } from './read-in-background.ts'
import { openPress } from './print/press.ts'
import { remind } from './remind.ts'
import { watchScans } from './scan/watch-folder.ts'
import { serveScheme } from './scheme.ts'
import { sendBySchedule } from './send-by-schedule.ts'
import { openWindow } from './window.ts'

export type Start = { appFolder: string; flags: Flags; development: boolean }

/** Opens the counter once Electron is ready: one process per register, one window, one door between them. */
export function start({ appFolder, flags, development }: Start): void {
  const folder = app.getPath('userData')
  const nativeBinding = app.isPackaged ? undefined : process.env.QMC_NATIVE_BINDING
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = lockRegister(registerPath(folder), nativeBinding)
  if (!release) {
    dialog.showErrorBox(
      'Quầy Một Cửa',
      'Sổ hồ sơ trên máy này đang được một phiên khác mở. Hãy dùng cửa sổ đã mở, hoặc đóng phiên kia rồi thử lại.',
    )
    app.exit(0)
    return
  }
  const cameraDoor = makeCameraDoor(() => counter.officer?.id ?? null)
  harden(session.defaultSession, cameraDoor)
  serveScheme(session.defaultSession, join(appFolder, 'renderer'))

  let window: BrowserWindow | null = null
  const press = openPress({ appFolder, development, window: () => window })
  const counter: Counter = {
    folder,
    markFile: markPath(folder),
    clock: makeClock(app.isPackaged ? null : flags.demoClock),
    nativeBinding,
    argon: COST,
    open: null,
    officer: null,
    damaged: false,
    press,
    runtime: {
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
      node: process.versions.node,
      development,
      version: app.getVersion(),
    },
    log: makeLog(folder),
    onChanged: (nouns) => {
      window?.webContents.send('changed', nouns)
      if (nouns.includes('scan')) lookAtPages(counter)
    },
  }
  const endHousekeeping = keepHouse(counter)
  const endCheck = checkRegister(counter)
  const endReading = readInBackground(counter)
  const endReminders = remind(counter, () => window, flags.reminders)
  const endWatch = watchScans(counter)
  const endSending = sendBySchedule(counter)
  const kiosk = makeKioskWindow(appFolder, development)
  hearKiosk(counter, kiosk)
  const boards = makeBoardWindow(appFolder, development)
  hearBoards(counter, boards)
  const handlers = makeHandlers({ counter, appFolder, development, cameraDoor, kiosk, boards })
  ipcMain.handle('call', (event, message: unknown) =>
    mayCall(event.senderFrame) && event.sender === window?.webContents
      ? dispatch(counter, handlers, message)
      : { ok: false, error: { code: 'NOT_ALLOWED' } },
  )
  setMenu(development)
  window = openWindow({ appFolder, development })
  cameraDoor.watch(window.webContents)
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  // They close for nobody else, and would keep the program from ending.
  const closePublic = () => {
    kiosk.close()
    boards.close()
  }
  app.on('before-quit', closePublic)
  app.on('window-all-closed', () => app.quit())
  window.once('ready-to-show', () => void press.warmUp())
  window.on('closed', () => {
    window = null
    press.close()
    closePublic()
    app.quit()
  })
  app.on('will-quit', () => {
    endHousekeeping()
    endCheck()
    endReading()
    endReminders()
    endWatch()
    endSending()
    runningScan(counter)?.stop.abort()
    leaveMark(counter)
    counter.open?.register.close()
    counter.open = null
    release()
  })
}
