import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PaperBridge } from '../../electron/common/papers/bridge.ts'
import { PaperSheet } from './PaperSheet.tsx'
import './paper.css'

/* The page of the hidden paper window. It stays loaded between papers. Nothing here waits for a frame: a hidden
   window may never paint one. */

declare global {
  interface Window {
    paper?: PaperBridge
  }
}

const FACES = ['400 10pt Tinos', '700 10pt Tinos', 'italic 400 10pt Tinos']
const loadFaces = (text: string) => {
  const letters = [...new Set(text)].join('')
  const missing = FACES.filter((face) => !document.fonts.check(face, letters))
  return Promise.all(missing.map((face) => document.fonts.load(face, letters)))
}

const container = document.createElement('main')
document.body.append(container)
let failure: string | undefined
const root = createRoot(container, {
  onUncaughtError: (error) => {
    failure = String(error)
  },
})

window.paper?.onRecord(async ({ ticket, record }) => {
  failure = undefined
  try {
    // Faces are cut by script; asking with the record's own letters loads exactly those it needs, before measuring.
    await loadFaces(JSON.stringify(record))
    flushSync(() => root.render(<PaperSheet record={record} />))
  } catch (error) {
    failure = String(error)
  }
  window.paper?.ready(ticket, failure)
})

// Warms the faces every paper uses, so that the first slip of the day is as quick as the second.
void loadFaces('Giấy tiếp nhận hồ sơ')
