import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { PaperBridge, PaperJob } from '../common/papers/bridge.ts'

declare const location: { pathname: string }

if (location.pathname === '/paper.html') {
  /* The hidden page that draws papers: records in, "drawn" out. It cannot call the counter. */
  contextBridge.exposeInMainWorld('paper', {
    onRecord: (draw) => {
      ipcRenderer.on('paper-record', (_event, job: PaperJob) => draw(job))
    },
    ready: (ticket, failure) => ipcRenderer.send('paper-ready', ticket, failure),
  } satisfies PaperBridge)
} else {
  /* The whole of what a page can reach: one call, one stream of "these nouns changed", and where a file lies that the
     officer dropped or chose (a page's own File does not say; main reads it, and only if it is a document). */
  // Each live question of a screen listens for itself; a dozen of them are no leak.
  ipcRenderer.setMaxListeners(100)
  contextBridge.exposeInMainWorld('counter', {
    call: (name: string, input: unknown, commandId: string | null) =>
      ipcRenderer.invoke('call', { name, input, commandId }),
    onChanged: (listen: (nouns: string[]) => void) => {
      const heard = (_event: unknown, nouns: string[]) => listen(nouns)
      ipcRenderer.on('changed', heard)
      return () => ipcRenderer.off('changed', heard)
    },
    /** A reminder on the desktop was clicked; null: it was about many. */
    onOpenDossier: (listen: (dossierId: string | null) => void) => {
      const heard = (_event: unknown, dossierId: string | null) => listen(dossierId)
      ipcRenderer.on('open-dossier', heard)
      return () => ipcRenderer.off('open-dossier', heard)
    },
    pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]) => webUtils.getPathForFile(file),
  })
}
