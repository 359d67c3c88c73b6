import { z } from 'zod'
import { EVERYBODY, query } from '../api-spec.ts'

/** Bytes of room left on the register's disk below which the scan screen warns, and below which no scan begins. */
export const LOW_SPACE = 1024 ** 3
export const NO_SPACE = 200 * 1024 ** 2

export const spaceApi = {
  /** Room on the disk that the papers are kept on, asked before a scan. */
  space: query({
    input: z.object({}),
    output: z.object({ freeBytes: z.number(), level: z.enum(['enough', 'low', 'none']) }),
    roles: EVERYBODY,
  }),
}
