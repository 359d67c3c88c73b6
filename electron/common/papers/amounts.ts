import { z } from 'zod'

/** An amount on a paper: whole đồng. */
export const PaperAmount = z.int().min(0)

/** How money came in. */
export const PaidBy = z.enum(['cash', 'transfer', 'online'])
export type PaidBy = z.infer<typeof PaidBy>
