import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { findCycles } from './find-cycles.ts'
import { type Layer, layers, notInRenderer } from './layers.ts'
import { type Import, type ModuleFacts, readImports } from './read-imports.ts'

const SOURCES = '{electron,renderer,db,district,build,test}/**/*.{ts,tsx,mts,mjs,js}'
const USE_CASES = 'electron/core/use-cases.ts'

/**
 * Checks the import rules of the house over a checkout and returns a line for each breach: `file:line what`.
 * Test files beside the code obey the rules of their layer, except that they may use test/, data (.json), Node and
 * any package.
 */
export function findViolations(root: string): string[] {
  const files = globSync(SOURCES, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  const facts = new Map(
    files.map((file) => [file, readImports(file, readFileSync(join(root, file), 'utf8'))]),
  )
  const useCases = new Set((facts.get(USE_CASES)?.imports ?? []).map((one) => resolve(USE_CASES, one.target)))
  const found: string[] = []

  for (const [file, fact] of facts) {
    const layer = layers.find((one) => within(file, one.folder))
    for (const one of fact.imports) {
      const why =
        layer && (isRelative(one.target) ? wrongFile(file, one, layer) : wrongPackage(file, one, layer))
      if (why) found.push(`${file}:${one.line} ${why}`)
      const noun = isRelative(one.target) && wrongNeighbour(file, resolve(file, one.target), useCases)
      if (noun) found.push(`${file}:${one.line} ${noun}`)
    }
    found.push(...barrel(file, fact))
  }
  found.push(...sameButForCase(files))
  for (const cycle of findCycles(importGraph(facts))) found.push(`${cycle[0]} cycle: ${cycle.join(' → ')}`)
  return found
}

function wrongFile(file: string, one: Import, layer: Layer): string | undefined {
  const target = resolve(file, one.target)
  if (within(target, layer.folder) || layer.folders.some((folder) => within(target, folder))) return undefined
  if (one.typeOnly && layer.typesOf?.some((folder) => within(target, folder))) return undefined
  if (isTest(file) && (within(target, 'test') || target.endsWith('.json'))) return undefined
  return `${layer.name} must not import ${target}`
}

function wrongPackage(file: string, one: Import, layer: Layer): string | undefined {
  const target = one.target
  if (target === 'electron' || target.startsWith('electron/')) {
    return layer.electron ? undefined : `only main and preload import electron, not ${layer.name}`
  }
  if (isTest(file)) return undefined
  if (isBuiltin(target)) return layer.node ? undefined : `${layer.name} must not import Node's ${target}`
  if (layer.name === 'renderer' && notInRenderer.test(target)) return `renderer must not import ${target}`
  if (layer.packages === 'any' || layer.packages.test(target)) return undefined
  return `${layer.name} must not import the package ${target}`
}

/** A feature knows no other feature, a core noun no other noun's use case. */
function wrongNeighbour(file: string, target: string, useCases: Set<string>): string | undefined {
  const [feature, otherFeature] = [file, target].map((path) => nounIn(path, 'renderer/features'))
  if (feature && otherFeature && feature !== otherFeature) {
    return `feature ${feature} must not import feature ${otherFeature}`
  }
  if (isTest(file)) return undefined
  const [noun, otherNoun] = [file, target].map((path) => nounIn(path, 'electron/core'))
  if (noun && otherNoun && noun !== otherNoun && useCases.has(target)) {
    return `noun ${noun} must not import the use case ${target} of ${otherNoun}`
  }
  return undefined
}

/** `dossiers` for electron/core/dossiers/x.ts; nothing for a file directly in the folder. */
function nounIn(path: string, folder: string): string | undefined {
  if (!within(path, folder)) return undefined
  const [noun, ...rest] = path.slice(folder.length + 1).split('/')
  return rest.length > 0 ? noun : undefined
}

function barrel(file: string, fact: ModuleFacts): string[] {
  const found = fact.exportStars.map(
    (line) => `${file}:${line} export * makes a barrel: import the file itself`,
  )
  if (fact.onlyReexports && fact.exportStars.length === 0) found.push(`${file}:1 only re-exports: a barrel`)
  if (/(^|\/)index\.tsx?$/.test(file)) found.push(`${file}:1 index files become barrels: name what it is`)
  return found
}

/** Two names that differ in case alone are one file on Windows. */
function sameButForCase(files: string[]): string[] {
  const seen = new Map<string, string>()
  return files.flatMap((file) => {
    const key = file.toLowerCase()
    const other = seen.get(key)
    seen.set(key, file)
    return other ? [`${file}:1 is the same file as ${other} on Windows`] : []
  })
}

function importGraph(facts: Map<string, ModuleFacts>): Map<string, string[]> {
  return new Map(
    [...facts].map(([file, fact]) => [
      file,
      // A type-only import is gone at run time and may point back.
      fact.imports
        .filter((one) => isRelative(one.target) && !one.typeOnly)
        .map((one) => resolve(file, one.target))
        .filter((target) => facts.has(target)),
    ]),
  )
}

const resolve = (file: string, target: string) =>
  posix.normalize(posix.join(posix.dirname(file), target.replace(/\?.*$/, '')))
const within = (path: string, folder: string) => path.startsWith(`${folder}/`)
const isRelative = (target: string) => target.startsWith('.')
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
