import { join } from 'node:path'
import { BrowserWindow } from 'electron'
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
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}
