import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeModules } from './native-modules.ts'

type Entry = {
  dev?: boolean
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/**
 * The folders of node_modules, production ones, that a package does not need: everything but the native
 * modules and what those load. The rest is bundled, or belongs to the district server.
 */
export function unneededModules(root: string): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>
  }
  const needed = new Set<string>()
  const need = (path: string) => {
    const entry = lock.packages[path]
    if (!entry || needed.has(path)) return
    needed.add(path)
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      need(nearest(lock.packages, path, name))
    }
  }
  for (const name of nativeModules) need(`node_modules/${name}`)
  const unneeded = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !needed.has(path))
    .map(([path]) => path)
  // The builder lays one that lies inside another at the top when there it would not be in the way.
  const top = unneeded.map((path) => path.slice(path.lastIndexOf('node_modules/')))
  return [...new Set([...unneeded, ...top.filter((path) => !needed.has(path))])]
}

/** Where Node finds a module from inside another: its own node_modules first, then outwards. */
function nearest(packages: Record<string, Entry>, from: string, name: string): string {
  for (
    let folder = from;
    folder !== '';
    folder = folder.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, '')
  ) {
    const path = `${folder}/node_modules/${name}`
    if (packages[path]) return path
  }
  return `node_modules/${name}`
}
