import { app, type Session } from 'electron'
import { mayNavigate } from './policy/navigation.ts'
import { type Asked, mayHave } from './policy/permissions.ts'

/** Denies by default: permissions, new windows, navigation, redirects, subframes, webviews, and every web request that is not ours. */
export function harden(session: Session, cameraScreen: { readonly open: boolean }): void {
  const may = (asked: Omit<Asked, 'cameraScreenOpen'>) =>
    mayHave({ ...asked, cameraScreenOpen: cameraScreen.open })
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { isMainFrame } = details
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(may({ permission, url: contents.getURL(), isMainFrame, media }))
  })
  session.setPermissionCheckHandler((contents, permission, _origin, { isMainFrame, mediaType }) =>
    may({ permission, url: contents?.getURL() ?? '', isMainFrame, media: mediaType ? [mediaType] : [] }),
  )
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
