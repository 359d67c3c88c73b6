/* Character maps of PDF fonts (ISO 32000-1, 9.10.3): which text a code stands for. */

/** Code to text; `bytes` a code has in the content of a page. */
export type ToUnicode = { bytes: 1 | 2; texts: Map<number, string> }

const MOST_IN_BLOCK = 100
/* Two bytes cannot say more. */
const MOST_CODES = 0x1_00_00

export function writeToUnicode({ bytes, texts }: ToUnicode): string {
  const codes = [...texts].toSorted(([one], [other]) => one - other)
  const code = (value: number): string => hex(value).slice(bytes === 1 ? 2 : 0)
  const blocks: string[] = []
  for (let at = 0; at < codes.length; at += MOST_IN_BLOCK) {
    const block = codes.slice(at, at + MOST_IN_BLOCK)
    const lines = block.map(([from, text]) => `<${code(from)}> <${utf16(text)}>`)
    blocks.push(`${block.length} beginbfchar`, ...lines, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${code(0)}> <${code(0xff_ff)}>`,
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** What a character map says; what is not understood of it is left out. */
export function readToUnicode(map: string): ToUnicode {
  const texts = new Map<number, string>()
  let bytes: 1 | 2 = 1
  const add = (code: number, text: string): void => {
    if (texts.size < MOST_CODES) texts.set(code, text)
  }
  for (const [, kind, inside] of map.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end\1/g)) {
    const tokens = (inside!.match(/<[\dA-Fa-f\s]*>|\[|\]/g) ?? []).map((token) =>
      token.replace(/[<>\s]/g, ''),
    )
    let at = 0
    while (at < tokens.length) {
      const from = tokens[at++]!
      if (from.length > 2) bytes = 2
      const first = Number.parseInt(from, 16)
      const last =
        kind === 'bfchar' ? first : Math.min(Number.parseInt(tokens[at++] ?? '', 16), first + 0xff_ff)
      if (tokens[at] === '[') {
        const end = tokens.indexOf(']', at)
        const list = tokens.slice(at + 1, end < 0 ? undefined : end)
        for (const [index, text] of list.entries()) add(first + index, fromUtf16(text))
        at = end < 0 ? tokens.length : end + 1
        continue
      }
      // Of a range the last unit counts on.
      const text = fromUtf16(tokens[at++] ?? '')
      const [before, unit] = [text.slice(0, -1), text.charCodeAt(text.length - 1)]
      if (text === '') continue
      for (let code = first; code <= last && texts.size < MOST_CODES; code++)
        add(code, before + String.fromCharCode(unit + code - first))
    }
  }
  return { bytes, texts }
}

export function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0')
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function fromUtf16(digits: string): string {
  return (digits.match(/[\dA-Fa-f]{1,4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')
}
