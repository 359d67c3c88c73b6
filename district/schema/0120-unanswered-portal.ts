import type { Step } from './step.ts'

/** Which parts of a dossier went to the portal without an answer. What is silent now may have been the record. */
export const unansweredPortal: Step = [
  `alter table portal_dossiers add column unanswered text not null default '[]'`,
  `update portal_dossiers set unanswered = '["record"]' where state = 'silent'`,
]
