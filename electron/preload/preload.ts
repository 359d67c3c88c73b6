import { contextBridge, ipcRenderer } from 'electron'

/* The whole of what a page can reach: one call, one stream of "these nouns changed". */
contextBridge.exposeInMainWorld('counter', {
  call: (name: string, input: unknown, commandId: string | null) =>
    ipcRenderer.invoke('call', { name, input, commandId }),
  onChanged: (listen: (nouns: string[]) => void) => {
    const heard = (_event: unknown, nouns: string[]) => listen(nouns)
    ipcRenderer.on('changed', heard)
    return () => ipcRenderer.off('changed', heard)
  },
})
