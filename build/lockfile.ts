import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// `npm install` writes a lockfile that `npm ci` then refuses when a package for another platform was not yet on
// the registry; nobody notices before the next fresh clone. Here it is noticed at once.

type Entry = { optionalDependencies?: Record<string, string> }
const lockfile = join(import.meta.dirname, '../package-lock.json')
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, Entry> }

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
    .map((name) => `${path || 'package.json'}: ${name} is missing from package-lock.json`),
)
for (const line of missing) console.log(line)
if (missing.length > 0) {
  console.log('choose a version of the package whose platform packages are all published')
  process.exitCode = 1
}
