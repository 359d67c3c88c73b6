import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('the time zone of the machine', () => {
  it('changes nothing', () => {
    const common = new URL('../electron/common/', import.meta.url).href
    const script = `
      import { readFileSync } from 'node:fs'
      const { dueMoment, remaining } = await import('${common}deadlines/rules.ts')
      const { DeadlineRules } = await import('${common}deadlines/model.ts')
      const { proposeYear } = await import('${common}calendar/propose-year.ts')
      const calendar = JSON.parse(readFileSync(new URL('${common}../../db/seed/calendar.json')))
      const rules = DeadlineRules.parse({ lastHourRule: true })
      const out = [new Date(Date.UTC(2026, 0, 1)).getDate(), proposeYear(2030, calendar.workingHours)]
      for (let i = 0; i < 400; i++) {
        const receivedAt = new Date(Date.UTC(2026, 7, 20) + i * 47 * 60_000).toISOString()
        for (const limit of [{ unit: 'working-day', amount: 3.5 }, { unit: 'day', amount: 9 }, { unit: 'hour', amount: 9 }]) {
          const due = dueMoment({ receivedAt, channel: i % 2 ? 'online' : 'counter', limit, calendar, rules })
          out.push(due, remaining(receivedAt, due.dueAt, calendar))
        }
      }
      process.stdout.write(JSON.stringify(out))`
    const answers = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((TZ) => {
      const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script]
      const out = execFileSync(process.execPath, args, {
        cwd: new URL('..', import.meta.url),
        env: { ...process.env, TZ },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      })
      const [localDay, ...rest] = JSON.parse(out) as [number, ...unknown[]]
      return { localDay, rest: JSON.stringify(rest) }
    })
    /* The first figure proves that the machines really stood in different zones. */
    expect(answers.map(({ localDay }) => localDay)).toEqual([1, 31, 1, 1])
    expect(new Set(answers.map(({ rest }) => rest)).size).toBe(1)
    expect(answers[0]!.rest.length).toBeGreaterThan(100_000)
  })
})
