import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { ORIGIN } from './policy/navigation.ts'

/** What every window of ours is allowed: a sandboxed page that knows the preload's few functions and nothing else. */
export function webPreferences(preload: string, development: boolean): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: development,
    // The counter's timers (autosave, idle lock) must run while a print dialog is in front.
    backgroundThrottling: false,
  }
}

/** The counter's main window. */
export function openWindow({
  appFolder,
  development,
}: {
  appFolder: string
  development: boolean
}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Quầy Một Cửa',
    backgroundColor: '#f4f5f7',
    autoHideMenuBar: true,
    webPreferences: webPreferences(join(appFolder, 'preload/preload.cjs'), development),
  })
  // The usual counter PC has 1366×768: all of it is needed.
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const small = width < 1440 || height < 880
  window.once('ready-to-show', () => (small ? window.maximize() : window.show()))
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}
