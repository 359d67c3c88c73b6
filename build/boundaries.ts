import { join } from 'node:path'
import { findViolations } from './boundaries/find-violations.ts'

const found = findViolations(join(import.meta.dirname, '..'))
for (const line of found) console.log(line)
if (found.length > 0) {
  console.log(`${found.length} breach${found.length === 1 ? '' : 'es'} of the import rules (build/README.md)`)
  process.exitCode = 1
}
