import { phrasesOf } from '../../../db/tables/worded-acts.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** What this office writes most often in such an act. */
export const offerPhrases: UseCase<'dossiers.phrases'> = (act, { topic }) =>
  done({ phrases: phrasesOf(act.register, topic) })
