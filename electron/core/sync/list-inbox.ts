import { newestInboxItems } from '../../../db/tables/sync-inbox.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const SHOWN = 50

/** What came down from the shared system, newest first. */
export const listInbox: UseCase<'sync.inbox'> = ({ register }) => done(newestInboxItems(register, SHOWN))
