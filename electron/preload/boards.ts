import { contextBridge, ipcRenderer } from 'electron'

/* The whole of what the boards' page can reach: what is public, and no question. */
contextBridge.exposeInMainWorld('boards', {
  read: () => ipcRenderer.invoke('boards-call'),
})
