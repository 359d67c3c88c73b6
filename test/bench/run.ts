import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Measure } from './measure.ts'
import { dashboard } from './dashboard.ts'
import { district } from './district.ts'
import { dossierPage } from './dossier-page.ts'
import { evening } from './evening.ts'
import { open } from './open.ts'
import { printTable } from './print-table.ts'
import { intake } from './intake.ts'
import { reports } from './reports.ts'
import { scan } from './scan.ts'
import { scanQuality } from './scan-quality.ts'
import { search } from './search.ts'
import { slip } from './slip.ts'
import { sync } from './sync.ts'

const BENCHES: Record<string, Bench> = {
  search,
  open,
  intake,
  slip,
  'dossier-page': dossierPage,
  dashboard,
  reports,
  scan,
  'scan-quality': scanQuality,
  district,
  sync,
  evening,
}

/** Held on a line as slow as the real one, this takes as long as the evening itself. */
const ONLY_BY_NAME = ['evening']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

const measures: Measure[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 ? !asked.includes(name) : ONLY_BY_NAME.includes(name)) continue
  const started = Date.now()
  console.log(`· ${name} …`)
  measures.push(...(await bench()))
  console.log(`· ${name} took ${((Date.now() - started) / 1000).toFixed(0)} s`)
}
const out = join(import.meta.dirname, '../../out')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'bench.json'), `${JSON.stringify(measures, null, 2)}\n`)
printTable(measures)
if (measures.some(({ met }) => met === false)) process.exitCode = 1
