import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { check } from './check.mjs'
import { withVirtualDisplay } from './launch/display.mjs'
import { identityFor, runNode, runUnprivileged, script } from './launch/house.mjs'
import { entry, root, setUp } from './setup.mjs'

// npm test: everything that a change has to pass, ending in one line with the real counts of both runners.
// Words are handed to the unit test runner: `npm test -- db` runs those tests alone and no end-to-end ones.

const reports = join(root, 'out', 'run')
const unitReport = join(reports, 'vitest.json')
const endToEndReport = join(reports, 'playwright.json')

await entry(async () => {
  const words = process.argv.slice(2)
  const prepared = await setUp()
  const failedChecks = words.length > 0 ? [] : await check()
  if (failedChecks.length > 0) return close({ passed: 0, failed: failedChecks.length })
  const built = await runNode(['build/app.ts'])
  if (built !== 0) return close({ passed: 0, failed: 1 })

  mkdirSync(reports, { recursive: true })
  for (const report of [unitReport, endToEndReport]) rmSync(report, { force: true })
  return withVirtualDisplay(identityFor(prepared), async (env) => {
    const unit = ['run', '--config', 'build/vitest.config.ts', '--configLoader', 'native']
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
    const unitCode = await runUnprivileged(
      prepared,
      [script('vitest/vitest.mjs'), ...unit, ...reporters, ...words],
      { env },
    )
    const units = unitCounts(unitCode)
    if (words.length > 0) return close(units)

    const endToEnd = [script('@playwright/test/cli.js'), 'test', '--config', 'build/playwright.config.ts']
    const endToEndCode = await runUnprivileged(prepared, endToEnd, { env })
    return close(add(units, endToEndCounts(endToEndCode)))
  })
})

/** @typedef {{passed: number, failed: number, names?: string[]}} Counts  `names`: of what failed, with where and why */

/**
 * A run that failed without a failed test still failed: unreadable files, errors outside a test, a crash.
 * @param {Counts} counts @param {number} code @returns {Counts}
 */
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Skipped tests count as failed: nobody may believe that they ran. @param {number} code @returns {Counts} */
function unitCounts(code) {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(unitReport, 'utf8'))
  const skipped = report.numPendingTests + report.numTodoTests
  if (skipped > 0) console.log(`${skipped} unit tests were skipped`)
  const unreadable = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unreadable.length + skipped
  const names = report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) =>
        named(relative(root, file.name), test.fullName, test.failureMessages[0]),
      ),
  )
  for (const file of unreadable) names.push(named(relative(root, file.name), 'the file itself', file.message))
  return honest({ passed: report.numPassedTests, failed, names }, code)
}

/** @param {number} code @returns {Counts} */
function endToEndCounts(code) {
  if (!existsSync(endToEndReport)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(endToEndReport, 'utf8'))
  const { expected, unexpected, flaky, skipped } = report.stats
  if (skipped > 0) console.log(`${skipped} end-to-end tests were skipped`)
  const names = specs(report.suites)
    .filter((spec) => !spec.ok)
    .map((spec) => named(spec.file, spec.title, spec.tests[0].results.at(-1)?.error?.message))
  return honest({ passed: expected, failed: unexpected + flaky + skipped, names }, code)
}

/** Every test of the end-to-end report, whatever group it lies in. @param {any[]} suites @returns {any[]} */
function specs(suites) {
  return suites.flatMap((suite) => [...suite.specs, ...specs(suite.suites ?? [])])
}

/** @param {string} file @param {string} test @param {string} [why] @returns {string} */
function named(file, test, why = '') {
  return `✗ ${file} › ${test}: ${stripVTControlCharacters(why).split('\n', 1)[0]}`
}

/** @param {Counts} a @param {Counts} b @returns {Counts} */
function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    names: [...(a.names ?? []), ...(b.names ?? [])],
  }
}

/** @param {Counts} counts @returns {number} the exit code */
function close({ passed, failed, names = [] }) {
  for (const name of names) console.log(name)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
