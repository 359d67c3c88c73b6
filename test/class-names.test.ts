import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../renderer')
/** Whatever class a rule at the left edge begins with. */
const RULE = /^\.([a-z][\w-]*)(?=\s*[,{])/gm

it('no two stylesheets of the app lay out one class: they all stand in one page', () => {
  const places = new Map<string, string[]>()
  for (const file of globSync('{app,features,ui}/**/*.css', { cwd: renderer })) {
    const names = [...readFileSync(join(renderer, file), 'utf8').matchAll(RULE)].map(([, name]) => name!)
    for (const name of new Set(names)) places.set(name, [...(places.get(name) ?? []), file])
  }
  expect(places.get('wizard-steps')).toHaveLength(1)
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
})
