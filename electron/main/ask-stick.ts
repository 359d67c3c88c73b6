import { BrowserWindow, dialog } from 'electron'
import type { AskStick } from '../core/packets/write-packet.ts'

/** Asks with the system's own dialog, which lists the drives, for a stick or a folder on one. */
export const askStick: AskStick = async (title) => {
  const owner = BrowserWindow.getFocusedWindow()
  const options: Electron.OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] }
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
