import { makePublicWindow, type PublicWindow } from '../public-window/public-window.ts'
import { isKioskKey } from './kiosk-keys.ts'

/** The citizen's window, to be touched and typed in. */
export const makeKioskWindow = (appFolder: string, development: boolean): PublicWindow =>
  makePublicWindow(appFolder, development, {
    name: 'kiosk',
    title: 'Quầy Một Cửa: màn hình cho người dân',
    lets: isKioskKey,
  })
