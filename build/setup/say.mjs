const terminal = Boolean(process.stdout.isTTY)

/**
 * Runs one step of the set-up and tells about it on a single line: what starts, that it is alive, how it ended.
 * The line is written in pieces so that a log file shows the same as a terminal.
 * @template T
 * @param {string} what what is being done, as the reader would say it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = Date.now()
  process.stdout.write(`· ${what} `)
  const alive = setInterval(() => process.stdout.write('.'), terminal ? 1_000 : 10_000)
  try {
    const result = await work()
    process.stdout.write(` ${Math.max(1, Math.round((Date.now() - start) / 1000))} s\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  } finally {
    clearInterval(alive)
  }
}

/** Tells one fact on a line of its own. @param {string} text */
export function say(text) {
  process.stdout.write(`· ${text}\n`)
}

/** An obstacle that the reader can remove; printed without a stack. */
export class SetupProblem extends Error {}
