import { readdirSync, readFileSync } from 'node:fs'

/** How much a process was counted as holding: by its share of each page, or where that may not be read, by all it maps. */
export type Counted = 'PSS' | 'RSS'

export type MemorySample = { megabytes: number; processes: number; counted: Counted }

/**
 * What a process and all that it started hold together, in MiB. PSS counts a page that several share once; it may be
 * read of processes of the same account only, and not of sandboxed ones.
 */
export function memoryOf(root: number): MemorySample {
  let kilobytes = 0
  let counted: Counted = 'PSS'
  const tree = processTree(root)
  for (const pid of tree) {
    const pss = field(`/proc/${pid}/smaps_rollup`, 'Pss')
    if (pss === null) counted = 'RSS'
    kilobytes += pss ?? field(`/proc/${pid}/status`, 'VmRSS') ?? 0
  }
  return { megabytes: kilobytes / 1024, processes: tree.length, counted }
}

/** Takes a sample every so often until it is stopped. */
export function watchMemory(
  root: number,
  everyMs: number,
  take: (sample: MemorySample) => void,
): { stop: () => void } {
  const timer = setInterval(() => take(memoryOf(root)), everyMs)
  return { stop: () => clearInterval(timer) }
}

function processTree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = field(`/proc/${name}/status`, 'PPid')
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** A number of a file of /proc; null when it cannot be read, or the process is gone. */
function field(path: string, name: string): number | null {
  try {
    const found = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(path, 'utf8'))
    return found ? Number(found[1]) : null
  } catch {
    return null
  }
}
