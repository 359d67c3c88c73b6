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
/** A form's own words are Vietnamese, whatever its record says: a stamp's is figures only. */
const OWN_WORDS = 'Giấy tiếp nhận hồ sơ'

/** Letters whose faces are here. `document.fonts.check` is no help: it says yes while they are still on their way. */
const here = new Set<string>()

/** Waits for what a text is drawn with. Printed before, its letters would be missing and nothing would say so. */
async function loadFaces(text: string): Promise<void> {
  const letters = [...new Set(text)].filter((letter) => !here.has(letter))
  if (letters.length === 0) return
  // A hidden page may not have looked at its styles yet, and then knows of no face to wait for.
  if (here.size === 0) void document.documentElement.offsetHeight
  // The a is in every face: an answer without any means that the face is not declared.
  const loaded = await Promise.all(FACES.map((face) => document.fonts.load(face, `a${letters.join('')}`)))
  if (loaded.some((faces) => faces.length === 0)) throw new Error('the faces of the papers are not there')
  for (const letter of letters) here.add(letter)
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
    await loadFaces(OWN_WORDS + JSON.stringify(record))
    flushSync(() => root.render(<PaperSheet record={record} />))
  } catch (error) {
    failure = String(error)
  }
  window.paper?.ready(ticket, failure)
})

// Warms the faces every paper uses, so that the first slip of the day is as quick as the second.
void loadFaces(OWN_WORDS).catch(() => undefined)
