import { fold } from '../text/fold.ts'
import type { Procedure } from './model.ts'

type Folded = {
  code: string
  digits: string
  name: string
  words: string[]
  initials: string
  field: string[]
}

/* Folding is the dear part of a key press and the catalogue rarely changes: remembered per record. */
const remembered = new WeakMap<Searchable, Folded>()

/** What a search looks at; a list row has it as well as the whole procedure. */
export type Searchable = Pick<Procedure, 'code' | 'name' | 'field'>

function folded(procedure: Searchable): Folded {
  const known = remembered.get(procedure)
  if (known) return known
  const name = fold(procedure.name)
  const words = wordsOf(name)
  const made = {
    code: procedure.code,
    digits: procedure.code.replace('.', ''),
    name: words.join(' '),
    words,
    initials: words.map((word) => word[0]).join(''),
    field: wordsOf(fold(procedure.field)),
  }
  remembered.set(procedure, made)
  return made
}

const wordsOf = (text: string) => text.split(/[^a-z0-9.]+/).filter(Boolean)

/**
 * Procedures that fit what was typed, best first: by code (`1.001193`, `1001193`), by the beginning of the
 * name, by words side by side, by initials (`dkks`), by beginnings of words in any order, last with the help
 * of the field's name. Marks, đ and case do not count. Nothing typed gives the list as it is.
 */
export function searchProcedures<P extends Searchable>(list: readonly P[], query: string): P[] {
  const typed = wordsOf(fold(query))
  if (typed.length === 0) return [...list]
  const hits: { procedure: P; rank: number; length: number }[] = []
  for (const procedure of list) {
    const record = folded(procedure)
    const rank = rankOf(record, typed)
    if (rank !== null) hits.push({ procedure, rank, length: record.name.length })
  }
  hits.sort(
    (a, b) => a.rank - b.rank || a.length - b.length || (a.procedure.code < b.procedure.code ? -1 : 1),
  )
  return hits.map((hit) => hit.procedure)
}

function rankOf(record: Folded, typed: readonly string[]): number | null {
  const phrase = typed.join(' ')
  if (record.code === phrase || record.digits === phrase || record.name === phrase) return 0
  if (record.code.startsWith(phrase) || record.digits.startsWith(phrase)) return 1
  if (record.name.startsWith(phrase)) return 1
  if (` ${record.name}`.includes(` ${phrase}`)) return 2
  if (typed.length === 1 && phrase.length > 1 && record.initials.startsWith(phrase)) return 3
  if (eachBegins(typed, record.words)) return 4
  if (eachBegins(typed, [...record.words, ...record.field, record.code])) return 5
  return null
}

/** Whether each typed word begins a word of its own; `ba ba` needs two words. */
function eachBegins(typed: readonly string[], words: readonly string[]): boolean {
  const left = [...words]
  // Longest first, so that a short beginning does not take the only word that fits a longer one.
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((part) => {
      const at = left.findIndex((word) => word.startsWith(part))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
}
