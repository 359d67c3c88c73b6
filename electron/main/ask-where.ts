import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { AskWhere } from '../core/exports/export-papers.ts'

/** Asks with the system's own dialog where exported papers go. */
export const askWhere: AskWhere = async (form, suggested) => {
  const owner = BrowserWindow.getFocusedWindow()
  const start = app.getPath('documents')
  if (form === 'pdf') {
    const options = { defaultPath: join(start, suggested), filters: [{ name: 'PDF', extensions: ['pdf'] }] }
    const { canceled, filePath } = await (owner
      ? dialog.showSaveDialog(owner, options)
      : dialog.showSaveDialog(options))
    return canceled || !filePath ? null : filePath
  }
  const options: Electron.OpenDialogOptions = {
    title: 'Chọn nơi lưu thư mục giấy tờ',
    defaultPath: start,
    properties: ['openDirectory', 'createDirectory'],
  }
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
