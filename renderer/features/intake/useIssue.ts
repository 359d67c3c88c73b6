import { useRef, useState } from 'react'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { missingComponents } from '../../../electron/common/procedures/rules.ts'
import { api } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'
import { beginIssuing, endIssuing, useForm } from './form-store.ts'
import { givenOf, intakeOf, paperMoment, problemsOf } from './intake-draft.ts'

/** Questions the officer has answered with yes for this form. */
type Yes = {
  clockConfirmed: boolean
  sameOpenConfirmed: boolean
  refusalConfirmed: boolean
  gapConfirmed: boolean
}
const NOT_ASKED: Yes = {
  clockConfirmed: false,
  sameOpenConfirmed: false,
  refusalConfirmed: false,
  gapConfirmed: false,
}

/** Refusals that are a question, and what a yes to each is called. */
const QUESTIONS = {
  SAME_OPEN: 'sameOpenConfirmed',
  CLOCK_UNSURE: 'clockConfirmed',
  UPSTREAM_WOULD_REFUSE: 'refusalConfirmed',
  NUMBERS_SKIPPED: 'gapConfirmed',
} as const
export type QuestionCode = keyof typeof QUESTIONS

/**
 * Hands the form in. What the form itself can see (gaps, missing papers) is shown without asking main; a refusal
 * that is a question comes back as `question` and `answer` goes on from it.
 */
export function useIssue(procedure: Procedure | undefined) {
  const issue = useCommand('receipts.issue')
  const [finishing, setFinishing] = useState(false)
  /** The press that is under way asked for the result at once; a question answered with yes goes on with it. */
  const atOnce = useRef(false)
  const [yes, setYes] = useState<Yes & { draftId: string }>({ ...NOT_ASKED, draftId: '' })
  const draftId = useForm((form) => form.draftId)
  const said = yes.draftId === draftId ? yes : { ...NOT_ASKED, draftId }

  const send = async (now: Yes) => {
    const { draft } = useForm.getState()
    useForm.setState({ tried: true })
    if (issue.busy || problemsOf(draft).length > 0 || !procedure) return
    const missing = missingComponents(procedure, givenOf(draft, procedure), draft.channel)
    // Papers of a procedure that is not in force are not asked for: main says what is wrong.
    if (procedure.inForce && missing.length > 0) return
    const receivedAt = paperMoment(draft)
    const sequence = Number(draft.onPaper?.sequence.replace(/\D/g, '')) || null
    beginIssuing()
    const data = await issue.run({
      intake: intakeOf(draft, procedure),
      draftId,
      clockConfirmed: now.clockConfirmed,
      sameOpenConfirmed: now.sameOpenConfirmed,
      refusalConfirmed: now.refusalConfirmed,
      gapConfirmed: now.gapConfirmed,
      onPaper: receivedAt && { receivedAt, sequence },
      guidanceId: draft.guidanceId,
      filingId: draft.filingId,
    })
    const shown = data && { ...data, name: draft.name, procedureName: procedure.name, draft }
    if (!shown || !atOnce.current) return endIssuing(shown)
    setFinishing(true)
    const reply = await api.dossiers.finishAtOnce({
      dossierId: shown.dossierId,
      version: 1,
      pay: useForm.getState().payBy,
      idChecked: true,
    })
    setFinishing(false)
    const finished = reply.ok ? reply.data : { refused: sentenceFor('dossiers.finishAtOnce', reply.error) }
    endIssuing({ ...shown, finished })
  }
  const code = issue.error?.code
  const question = code && code in QUESTIONS ? (code as QuestionCode) : null
  return {
    busy: issue.busy || finishing,
    error: question ? null : issue.error,
    question: question && { code: question, details: issue.error?.details ?? {} },
    issue: () => {
      atOnce.current = false
      void send(said)
    },
    /** Takes it in, takes the fee as chosen and gives the result out, or to whoever has to sign it. */
    issueAtOnce: () => {
      atOnce.current = true
      void send(said)
    },
    answer: () => {
      const now = { ...said, ...(question && { [QUESTIONS[question]]: true }) }
      setYes(now)
      void send(now)
    },
    clear: issue.clear,
  }
}
