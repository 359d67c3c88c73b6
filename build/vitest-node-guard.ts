/** Below Node 22 the database addon ends the process without a word; say it instead. */
export default function nodeGuard(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 22) {
    throw new Error(
      `the tests need Node 22 or newer, this is ${process.versions.node}: run npm test, or put node_modules/.bin first in PATH`,
    )
  }
}
