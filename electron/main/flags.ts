/** Command-line switches of the program. */
export type Flags = {
  /** Folder of the register; the default lies in the user's application data. */
  profile: string | null
  /** ISO moment at which the demo clock starts. */
  demoClock: string | null
  /** Prove crypto, compression, database, journal and files in this very process, print the result and leave. */
  selfTest: boolean
  /** Desktop reminders also in the demo commune. */
  reminders: boolean
}

/* Chromium reads these before our code runs; a package that sees one was started by somebody who wants to look inside. */
const FORBIDDEN_IN_PACKAGE = [
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'demo-clock',
  'no-sandbox',
  'js-flags',
  // Grants every page camera and microphone without asking us; and a picture that is no camera's.
  'use-fake-ui-for-media-stream',
  'use-fake-device-for-media-stream',
  'use-file-for-fake-video-capture',
]

/** Reads `--profile=…` and `--demo-clock=…`. */
export function readFlags(argv: readonly string[]): Flags {
  const valueOf = (name: string) =>
    argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
  return {
    profile: valueOf('profile'),
    demoClock: valueOf('demo-clock'),
    selfTest: argv.includes('--self-test'),
    reminders: argv.includes('--reminders'),
  }
}

/** The first switch that a package refuses to run with, or null. */
export function forbiddenFlag(argv: readonly string[]): string | null {
  const names = argv.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2).split('=')[0]!)
  return names.find((name) => FORBIDDEN_IN_PACKAGE.includes(name)) ?? null
}
