import { Menu } from 'electron'

/**
 * The menu bar that comes up with Alt: the size of the letters. Electron's own is in English, and its keys reload the
 * page (Ctrl+R) or close the program (Ctrl+W) under whoever is filling in a form.
 */
export function setMenu(development: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Hiển thị',
        submenu: [
          { role: 'zoomIn', label: 'Chữ to hơn' },
          { role: 'zoomOut', label: 'Chữ nhỏ hơn' },
          { role: 'resetZoom', label: 'Cỡ chữ ban đầu' },
          ...(development ? [{ role: 'toggleDevTools', label: 'Công cụ lập trình' } as const] : []),
        ],
      },
    ]),
  )
}
