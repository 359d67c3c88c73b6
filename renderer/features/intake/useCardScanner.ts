import { type RefObject, useEffect, useRef } from 'react'

/* A scanner is a keyboard: what it reads arrives as key presses in whatever has the focus. It is recognised by what
   it types and not by its pace, since an old PC makes people and scanners equally slow: twelve digits and a bar are
   the beginning of an identity card and of nothing anybody types here, a dossier's number and a bar that of a slip.
   From the bar on the rest goes into the scan box, and the box that had the focus gets back what stood in it. */

const CARD_BEGINS = /\d{11,12}\|$/
const SLIP_BEGINS = /[A-Z0-9.]+-\d{6}-[A-Z0-9]{4,10}\|$/i
/** Two keys further apart than this do not belong to one scan. */
const SAME_SCAN_MS = 1_500
/** A scanner without CR behind it: the card is over when nothing has come for this long. */
const SILENCE_MS = 250
/** CR, LF or both may follow; they must not press a button. */
const SWALLOW_MS = 400
const FIELDS_OF_CARD = 7
const LONGEST = 64

type Editable = HTMLInputElement | HTMLTextAreaElement
type Typed = { element: Editable; data: string; valueBefore: string; at: number }
export type Scanned = { text: string /** Where the focus was when the scan began. */; from: Element | null }

/** Watches the whole page for a scan while mounted. `box` is the input the scan is led into. */
export function useCardScanner(
  box: RefObject<HTMLInputElement | null>,
  onScan: (scanned: Scanned) => void,
): void {
  const latest = useRef(onScan)
  useEffect(() => {
    latest.current = onScan
  })
  useEffect(() => {
    let typed: Typed[] = []
    let from: Element | null = null
    let silence: ReturnType<typeof setTimeout> | undefined
    /* A slip begins with a letter, which means nothing to a button. */
    let letter = { key: '', at: 0 }
    let swallowUntil = 0

    const finish = () => {
      clearTimeout(silence)
      const input = box.current
      if (!input || input.value.trim() === '') return
      const text = input.value
      setValue(input, '')
      swallowUntil = performance.now() + SWALLOW_MS
      latest.current({ text, from })
      from = null
      typed = []
    }
    const arm = () => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        if ((box.current?.value.split('|').length ?? 0) >= FIELDS_OF_CARD) finish()
      }, SILENCE_MS)
    }
    const inserted = (event: InputEvent) => {
      const target = event.target as Editable
      const data = event.data
      if (!data || document.querySelector('dialog:modal')) return
      if (target === box.current) return arm()
      const at = performance.now()
      const last = typed.at(-1)
      if (last && (last.element !== target || at - last.at > SAME_SCAN_MS)) typed = []
      typed.push({ element: target, data, valueBefore: target.value, at })
      if (typed.length > LONGEST) typed = typed.slice(-LONGEST)
      const scan = beginningOfScan(typed)
      if (!scan || !box.current) return
      event.preventDefault()
      from = target
      typed = []
      setValue(target, scan.valueBefore)
      setValue(box.current, scan.text)
      box.current.focus()
      box.current.setSelectionRange(scan.text.length, scan.text.length)
      arm()
    }
    const pressed = (event: KeyboardEvent) => {
      const ends = event.key === 'Enter' || (event.ctrlKey && event.code === 'KeyJ')
      // Another key is the officer's: whatever ends with Enter from now on is meant.
      if (!ends && event.key !== 'Control') swallowUntil = 0
      if (ends && performance.now() < swallowUntil) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      if (ends && event.target === box.current && box.current?.value) {
        event.preventDefault()
        event.stopImmediatePropagation()
        finish()
        return
      }
      // With the focus on a button or a tick box the digits would go nowhere.
      const modified = event.ctrlKey || event.altKey || event.metaKey
      if (modified || isEditable(event.target) || document.querySelector('dialog:modal')) return
      if (/^[a-z]$/i.test(event.key)) letter = { key: event.key, at: event.timeStamp }
      if (!/^\d$/.test(event.key) || !box.current) return
      from = event.target as Element
      if (event.timeStamp - letter.at < SAME_SCAN_MS) setValue(box.current, box.current.value + letter.key)
      letter.key = ''
      box.current.focus()
    }
    window.addEventListener('beforeinput', inserted, true)
    window.addEventListener('keydown', pressed, true)
    return () => {
      clearTimeout(silence)
      window.removeEventListener('beforeinput', inserted, true)
      window.removeEventListener('keydown', pressed, true)
    }
  }, [box])
}

/** The part of what was typed with which a card or a slip begins, and what stood in the box before it. */
function beginningOfScan(typed: readonly Typed[]): { text: string; valueBefore: string } | null {
  const last = typed.at(-1)!
  if (last.data.split('|').length >= FIELDS_OF_CARD) return { text: last.data, valueBefore: last.valueBefore }
  const line = typed.map((one) => one.data).join('')
  const begun = (CARD_BEGINS.exec(line) ?? SLIP_BEGINS.exec(line))?.[0]
  if (!begun) return null
  let length = 0
  for (const one of typed.toReversed()) {
    length += one.data.length
    if (length >= begun.length) return { text: begun, valueBefore: one.valueBefore }
  }
  return null
}

function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** Sets an input's value so that React hears of it as if it had been typed. */
function setValue(element: Editable, value: string): void {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')!.set!.call(element, value)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}
