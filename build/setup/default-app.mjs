import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What an Electron without an app inside runs, reduced to what `electron .`, the electron wrapper and
// Playwright (`-r loader.js`) ask of it. The await at top level keeps the app from becoming ready before
// the main file has been read.
const MAIN = `
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = []
let target
const given = process.argv.slice(1)
while (given.length > 0 && target === undefined) {
  const word = given.shift()
  if (word === '--version' || word === '-v') {
    console.log('v' + process.versions.electron)
    process.exit(0)
  } else if (word === '--abi' || word === '-a') {
    console.log(process.versions.modules)
    process.exit(0)
  } else if (word === '-r' || word === '--require') preload.push(given.shift())
  else if (!word.startsWith('-')) target = resolve(word)
}
if (target === undefined) {
  console.error('usage: electron [-r module] path-to-app')
  process.exit(2)
}

const description = join(target, 'package.json')
let file = target
if (existsSync(description)) {
  const { name, productName, version, main } = JSON.parse(readFileSync(description, 'utf8'))
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(target)
  file = join(target, main ?? 'index.js')
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const load = createRequire(join(process.cwd(), 'noop.js'))
for (const module of preload) load(module)
try {
  await import(pathToFileURL(file).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
`

/**
 * Packs default_app.asar into the resources folder of an Electron that has none.
 * @param {string} resources
 */
export async function writeDefaultApp(resources) {
  // From node_modules, which are there only once the set-up has come this far.
  const { createPackage } = await import('@electron/asar')
  const source = mkdtempSync(join(tmpdir(), 'quay-mot-cua-'))
  try {
    mkdirSync(resources, { recursive: true })
    const description = { name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }
    writeFileSync(join(source, 'package.json'), JSON.stringify(description))
    writeFileSync(join(source, 'main.js'), MAIN)
    await createPackage(source, join(resources, 'default_app.asar'))
  } finally {
    rmSync(source, { recursive: true, force: true })
  }
}
