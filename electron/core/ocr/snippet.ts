import { fold } from '../../common/text/fold.ts'

export type SnippetPart = { text: string; hit: boolean }

/* Letters on each side of the first hit in a long line. */
const AROUND = 60
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a query as the index knows them. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

/** The line of a text that holds the most of the words, the first such, in pieces with the hits marked. */
export function snippet(text: string, words: readonly string[]): SnippetPart[] {
  let best = { line: '', found: 0 }
  for (const line of text.split('\n')) {
    const inLine = (line.match(WORD) ?? []).map(fold)
    const found = words.filter((word) => inLine.some((one) => one.startsWith(word))).length
    if (found > best.found) best = { line, found }
  }
  return shorten(parts(best.line || (text.split('\n')[0] ?? ''), words))
}

function parts(line: string, words: readonly string[]): SnippetPart[] {
  const found: SnippetPart[] = []
  const add = (text: string, hit: boolean): void => {
    const last = found.at(-1)
    if (last && last.hit === hit) last.text += text
    else if (text) found.push({ text, hit })
  }
  let at = 0
  for (const { 0: word, index } of line.matchAll(WORD)) {
    add(line.slice(at, index), false)
    const folded = fold(word)
    add(
      word,
      words.some((one) => folded.startsWith(one)),
    )
    at = index + word.length
  }
  add(line.slice(at), false)
  return found
}

/** Cuts a line that is too long around its first hit. */
function shorten(line: SnippetPart[]): SnippetPart[] {
  return line.map(({ text, hit }, index) => {
    if (hit || text.length <= AROUND * 2) return { text, hit }
    if (index === 0) return { text: `…${text.slice(-AROUND)}`, hit }
    if (index === line.length - 1) return { text: `${text.slice(0, AROUND)}…`, hit }
    return { text: `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}`, hit }
  })
}
