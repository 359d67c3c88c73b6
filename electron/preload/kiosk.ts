import { contextBridge, ipcRenderer } from 'electron'

/* The whole of what the citizen's page can reach: one call, to the table in common/kiosk/citizen-api.ts. */
contextBridge.exposeInMainWorld('kiosk', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('kiosk-call', { name, input }),
})
