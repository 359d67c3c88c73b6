import { fold } from '../common/text/fold.ts'
import type { Act, Counter } from './counter.ts'
import { noteView } from './note-view.ts'

/** So long after the last key what was typed counts as what was meant. */
const TYPED_MS = 3000
/** A search with fewer letters finds half the register and nobody in it. */
const LEAST_LETTERS = 3

type Pending = { officerId: string; folded: string; write: () => void; timer: NodeJS.Timeout }
const pending = new WeakMap<Counter, Pending>()

/**
 * Notes what somebody searches for, once they have stopped typing: the screens search on each key, and `ng`, `ngu`,
 * `nguy` are one search.
 */
export function noteSearch(act: Act, text: string): void {
  const { counter, officer } = act
  const folded = fold(text).slice(0, 200)
  // A list that is only leafed through says nothing about what was typed before it.
  if (folded.length < LEAST_LETTERS) return
  const before = pending.get(counter)
  if (before) {
    clearTimeout(before.timer)
    pending.delete(counter)
    const isTyping =
      before.officerId === officer.id &&
      (folded.startsWith(before.folded) || before.folded.startsWith(folded))
    if (!isTyping) before.write()
  }
  const write = () => noteView(act, { how: 'searched', what: 'text', subject: folded })
  const timer = setTimeout(() => {
    pending.delete(counter)
    write()
  }, TYPED_MS)
  // Nobody waits with closing the program for it.
  timer.unref()
  pending.set(counter, { officerId: officer.id, folded, write, timer })
}
