import type { DossierStatus } from './model.ts'

type Standing = { national: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10; clock: 'runs' | 'stands' | 'over' }

/** What each state means: TrangThaiHoSo of the national portal, and whether the office's time runs. */
export const STATUSES: Record<DossierStatus, Standing> = {
  received: { national: 2, clock: 'runs' },
  processing: { national: 4, clock: 'runs' },
  supplement: { national: 5, clock: 'stands' },
  obligation: { national: 6, clock: 'stands' },
  upward: { national: 4, clock: 'runs' },
  'to-review': { national: 4, clock: 'runs' },
  'to-sign': { national: 4, clock: 'runs' },
  ready: { national: 9, clock: 'over' },
  returned: { national: 10, clock: 'over' },
  refused: { national: 3, clock: 'over' },
  withdrawn: { national: 7, clock: 'over' },
  stopped: { national: 8, clock: 'over' },
  // The portal has no word for a number that is nobody's: work on it has stopped.
  void: { national: 8, clock: 'over' },
  // Told by the PC that has it now; here nobody waits for it any more.
  moved: { national: 4, clock: 'over' },
}

/** From intake to the end. */
export const ALL = Object.keys(STATUSES) as DossierStatus[]
/** The office has to act and its time runs. */
export const RUNNING: readonly DossierStatus[] = ALL.filter((status) => STATUSES[status].clock === 'runs')
/** Not decided yet, whoever has to act. */
export const UNDECIDED: readonly DossierStatus[] = ALL.filter((status) => STATUSES[status].clock !== 'over')
