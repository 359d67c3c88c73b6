import { constants, setPriority } from 'node:os'

/** Lets a process wait behind everything else on the PC. */
export function giveWay(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Some systems allow it to nobody; then it works at the same pace as the rest.
  }
}
