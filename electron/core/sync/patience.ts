/** For an answer that somebody waits for: long enough for a poor line, short enough for a person. */
export const PATIENCE_MS = 60_000

/** What is said to who waits, by what came of the line. */
export const WHY_NO_ANSWER = {
  DOWN: 'NO_ANSWER',
  STRANGE: 'NOT_THE_SHARED_SYSTEM',
  TROUBLE: 'SERVER_TROUBLE',
} as const
