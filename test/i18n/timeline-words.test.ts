import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { vi } from '../../renderer/i18n/vi.ts'
import { momentWords } from '../../renderer/features/dossier/moment-words.ts'

const core = join(import.meta.dirname, '../../electron/core')
/** What use cases write of a dossier beside the acts, which are told by their kind. */
const VERBS = globSync('**/*.ts', { cwd: core, exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [
    ...readFileSync(join(core, file), 'utf8').matchAll(
      /noun: 'dossier',(?:(?!record\()[^])*?verb: ([^\n]*),/g,
    ),
  ].flatMap(([, said = '']) => [...said.matchAll(/'([a-z-]+)'/g)].map(([, verb]) => verb!)),
)
/** Told by the act that stands in the entry. */
const ACTS = new Set(['received', 'corrected'])

it('whatever is written of a dossier is told in words', () => {
  expect(VERBS).toEqual(expect.arrayContaining(['digitally-signed', 'papers-exported', 'marked-secret']))
  for (const verb of VERBS.filter((one) => !ACTS.has(one))) {
    const details = verb === 'certified' ? { numbers: ['1'] } : {}
    const { what } = momentWords({ verb, details } as unknown as Parameters<typeof momentWords>[0])
    expect([verb, what]).not.toEqual([verb, vi.dossiers.timeline.unknown])
  }
})
