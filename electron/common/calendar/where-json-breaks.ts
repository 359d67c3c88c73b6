/* JSON.parse tells the position of only some faults, and each engine in its own words. */

const BLANK = /[ \t\r\n]*/y
const TEXT = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR =
  /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

/** Offset of the first character with which `text` stops being JSON; its length when something is missing or nothing is wrong. */
export function whereJsonBreaks(text: string): number {
  const open: ('{' | '[')[] = []
  let at = 0
  let awaited: Awaited = 'value'
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const close = () => {
    at++
    open.pop()
    awaited = open.length > 0 ? ', or end' : 'nothing'
  }
  for (;;) {
    take(BLANK)
    const next = text[at]
    if (next === undefined || awaited === 'nothing') return at
    if (awaited === ':') {
      if (next !== ':') return at
      at++
      awaited = 'value'
    } else if (awaited === ', or end') {
      if (next === (open.at(-1) === '{' ? '}' : ']')) close()
      else if (next === ',') {
        at++
        awaited = open.at(-1) === '{' ? 'key' : 'value'
      } else return at
    } else if (awaited === 'key' || awaited === 'key or }') {
      if (next === '}' && awaited === 'key or }') close()
      else if (take(TEXT)) awaited = ':'
      else return at
    } else if (next === '{' || next === '[') {
      at++
      open.push(next)
      awaited = next === '{' ? 'key or }' : 'value or ]'
    } else if (next === ']' && awaited === 'value or ]') close()
    else if (take(SCALAR)) awaited = open.length > 0 ? ', or end' : 'nothing'
    else return at
  }
}
