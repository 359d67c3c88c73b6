import type { DossierAction, DossierFacts, DossierState } from '../dossiers/model.ts'
import { lastAct } from '../dossiers/last-act.ts'
import { isOver } from '../dossiers/rules.ts'
import { standingActions } from '../dossiers/standing-actions.ts'
import { timedOf, timelinessOf } from '../dossiers/timeliness.ts'
import { componentsToScan } from '../scans/scan-need.ts'
import { fold } from '../text/fold.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'
import type { Check, CheckName } from './model.ts'

export type Inspected = {
  facts: DossierFacts
  actions: readonly DossierAction[]
  state: DossierState
  /** When the dossier is due by the calendar and the rules of the day on which it was taken in; null: not to be known any more. */
  countedDueAt: Instant | null
  /** The last day on which an apology for the promise was in time. */
  apologyBy: PlainDate
  /** Codes of the components that must not be scanned, and of what has been (`result`: the result). */
  secret: ReadonlySet<string>
  scanned: ReadonlySet<string>
  /** There is a result that can be digitised. */
  hasResult: boolean
  now: Instant
}

type Said = Omit<Check, 'check'>

/** Every check of one dossier, answered as far as the register knows. */
export function checkDossier(dossier: Inspected): Check[] {
  const rules: Record<CheckName, (dossier: Inspected) => Said> = {
    'extra-papers': extraPapers,
    'supplement-once': supplementOnce,
    'due-date': dueDate,
    'recorded-late': recordedLate,
    'papers-digitised': papersDigitised,
    'signed-off': signedOff,
    'result-digitised': resultDigitised,
    apology,
    cause,
  }
  return Object.entries(rules).map(([check, rule]) => ({ check: check as CheckName, ...rule(dossier) }))
}

const said = (
  finding: Check['finding'],
  says: Check['says'],
  { moments = [], words = [] }: { moments?: Instant[]; words?: string[] } = {},
): Said => ({ finding, says, moments, words: words.map((one) => one.slice(0, 1000)).slice(0, 60) })

const asked = ({ actions }: Inspected) =>
  standingActions(actions).flatMap((one) => (one.kind === 'ask-supplement' ? [one] : []))

/* Whether a line asks for a further paper or says what is wrong with one of the list, no rule can tell: what is not word
   for word in the list is shown to the inspector. */
function extraPapers(dossier: Inspected): Said {
  const items = asked(dossier).flatMap((one) => one.items)
  if (items.length === 0) return said('fine', 'nothing-asked')
  const names = dossier.facts.components.map(({ name }) => fold(name))
  const others = items.filter((item) => !names.includes(fold(item)))
  return others.length === 0
    ? said('fine', 'asked-from-list', { words: items })
    : said('look', 'asked-other', { words: others })
}

function supplementOnce(dossier: Inspected): Said {
  const moments = asked(dossier)
    .map(({ at }) => at)
    .slice(0, 10)
  if (moments.length === 0) return said('fine', 'nothing-asked')
  return moments.length === 1
    ? said('fine', 'asked-once', { moments })
    : said('fault', 'asked-twice', { moments })
}

function dueDate({ facts, actions, countedDueAt }: Inspected): Said {
  if (facts.imported) return said('look', 'imported')
  if (countedDueAt === null) return said('look', 'due-not-countable', { moments: [facts.dueAt] })
  const moments = [facts.dueAt, countedDueAt]
  if (facts.dueAt === countedDueAt) return said('fine', 'due-as-counted', { moments })
  // Corrected after it was decided, it keeps the promise it was decided by.
  return lastAct(actions, 'correct')
    ? said('look', 'due-corrected', { moments })
    : said('fault', 'due-differs', { moments })
}

function recordedLate({ facts: { receivedAt, enteredAt, imported }, actions }: Inspected): Said {
  if (imported) return said('none', 'imported')
  const later = standingActions(actions).filter(
    ({ at, entered }) => entered && dayOf(entered.at) !== dayOf(at),
  )
  if (later.length > 0) {
    const moments = later.slice(0, 5).flatMap(({ at, entered }) => [at, entered!.at])
    return said('fault', 'steps-recorded-later', {
      moments,
      words: later.map(({ entered }) => entered!.reason),
    })
  }
  if (enteredAt === null) return said('fine', 'recorded-at-once', { moments: [receivedAt] })
  const moments = [receivedAt, enteredAt]
  return dayOf(enteredAt) === dayOf(receivedAt)
    ? said('fine', 'recorded-same-day', { moments })
    : said('fault', 'recorded-later', { moments })
}

function papersDigitised({ facts, secret, scanned }: Inspected): Said {
  const wanted = componentsToScan(facts).filter((code) => !secret.has(code))
  if (wanted.length === 0) return said('none', 'no-papers-to-scan')
  const names = new Map(facts.components.map(({ code, name }) => [code, name]))
  const missing = wanted.filter((code) => !scanned.has(code)).map((code) => names.get(code) ?? code)
  return missing.length === 0
    ? said('fine', 'papers-scanned', { words: [String(wanted.length)] })
    : said('fault', 'papers-not-scanned', { words: missing })
}

function signedOff({ facts, actions, state }: Inspected): Said {
  if (!state.signOffRequired) return said('none', 'sign-off-not-needed')
  // Who withdrew or was stopped has nothing to be signed.
  if (state.outcome === null || !isOver(state.status)) return said('none', 'not-decided')
  if (facts.imported) return said('look', 'imported')
  const signed = lastAct(actions, 'sign-off')
  return signed
    ? said('fine', 'signed', { moments: [signed.at], words: [signed.officer.name] })
    : said('fault', 'sign-off-missing')
}

function resultDigitised({ facts, state, scanned, hasResult }: Inspected): Said {
  if (!hasResult || state.finishedAt === null) return said('none', 'no-result')
  if (scanned.has('result')) return said('fine', 'result-scanned')
  // A certified copy is given out and not kept: whether the office keeps a picture of it is its own to say.
  return said((facts.certified?.length ?? 0) > 0 ? 'look' : 'fault', 'result-not-scanned')
}

type Late = 'no' | 'by-supplement' | 'by-days'

function lateness({ facts, actions, state, now }: Inspected): Late {
  const timed = timedOf(facts.receivedAt, actions, state)
  const isLate = (one: typeof timed) => {
    const outcome = timelinessOf(one, dayOf(now))?.outcome
    return outcome === 'late' || outcome === 'open-late'
  }
  if (!isLate(timed)) return 'no'
  return isLate({ ...timed, askedTwiceAt: null }) ? 'by-days' : 'by-supplement'
}

function apology(dossier: Inspected): Said {
  const late = lateness(dossier)
  if (late === 'no') return said('none', 'not-late')
  // There was no promise that was broken.
  if (late === 'by-supplement') return said('none', 'late-by-supplement')
  const { actions, state } = dossier
  const signed = lastAct(actions, 'sign-apology')
  if (!signed) return said('fault', 'apology-missing', { moments: [state.firstDueAt] })
  const moments = [signed.at, state.firstDueAt]
  const words = [signed.apologyNo]
  if (dayOf(signed.at) <= dossier.apologyBy) return said('fine', 'apology-in-time', { moments, words })
  // How long before is for the province to say, and not every one has.
  return signed.at <= state.firstDueAt
    ? said('look', 'apology-short-notice', { moments, words })
    : said('fault', 'apology-too-late', { moments, words })
}

function cause(dossier: Inspected): Said {
  if (lateness(dossier) === 'no') return said('none', 'not-late')
  const explained = lastAct(dossier.actions, 'explain-late')
  const words = explained ? [explained.causeName, explained.responsible, explained.measure] : []
  switch (dossier.state.explanation) {
    case 'none':
      return said('fault', 'cause-missing')
    case 'given':
      return said('fine', 'cause-given', { words })
    case 'sent-back':
      return said('fault', 'cause-sent-back', { words })
    case 'confirmed':
      return said('fine', 'cause-confirmed', { words })
  }
}
