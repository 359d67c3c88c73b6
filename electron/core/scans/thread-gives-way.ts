import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

/**
 * This thread, and those it starts from now on, get the processor after the window and the counter: on a PC of two
 * processors a page being drawn would otherwise hold up what the officer sees. Linux only, where a thread has a
 * priority of its own; elsewhere only whole processes have one, and nothing is done.
 */
export function threadGivesWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not allowed here: slower to look at, no less right.
  }
}
