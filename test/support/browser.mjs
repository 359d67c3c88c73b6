import { app, BrowserWindow } from 'electron'

// A plain browser, for looking at pages of the shared system: the Chromium that is here anyway.

// Awaited here, it would never come: Electron is ready when its first module has run to the end.
void app
  .whenReady()
  .then(() =>
    new BrowserWindow({ width: 1366, height: 860, webPreferences: { sandbox: true } }).loadURL('about:blank'),
  )
