import { app, type Session } from 'electron'
import { mayNavigate } from './policy/navigation.ts'
import { mayHave } from './policy/permissions.ts'

/** Denies by default: permissions, new windows, navigation, redirects, subframes, webviews, and every web request that is not ours. */
export function harden(session: Session, scanScreen: { open: boolean }): void {
  const asked = (permission: string, url: string) =>
    mayHave(permission, url, { scanScreenOpen: scanScreen.open })
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(asked(permission, contents.getURL())),
  )
  session.setPermissionCheckHandler((contents, permission) => asked(permission, contents?.getURL() ?? ''))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const own =
      mayNavigate(details.url) ||
      details.url.startsWith('data:') ||
      details.url.startsWith('blob:app://counter')
    answer({ cancel: !own && !details.url.startsWith('devtools:') })
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault()
    })
  })
}
