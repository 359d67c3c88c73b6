import { z } from 'zod'

/** A piece of a list: so many lines from this one on. */
export type Page = { from: number; size: number }

export const LINES = 100
/** For a table that is taken away whole. */
export const EVERYTHING: Page = { from: 0, size: 100_000 }

const Asked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

/** The page an address's query asks for. One line more than is shown tells whether there is a next. */
export function pageOf(query: unknown): Page & { number: number } {
  const { page } = Asked.parse(query ?? {})
  return { number: page, from: (page - 1) * LINES, size: LINES + 1 }
}
