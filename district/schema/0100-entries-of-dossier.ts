import type { Step } from './step.ts'

/** What was done to one dossier is read at once: for the station it goes to, for a review, for the portal. */
export const entriesOfDossier: Step = ['create index entries_of on entries (agency_id, entity_id, arrival)']
