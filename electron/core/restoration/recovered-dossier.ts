import { findApplicant, findApplicantByIdNumber } from '../../../db/tables/applicants.ts'
import type { Register } from '../../../db/engine/query.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { historyOf, type ToldEntry } from '../../../db/tables/told-journal.ts'
import { Applicant } from '../../common/applicants/model.ts'
import { type DossierAction, DossierFacts, type DossierState } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { writeApplicant } from '../applicants/write-applicant.ts'
import { fits, type Officer, type RecoveredAction, recoveredAction } from './recovered-action.ts'

/** A dossier that is being made anew out of what came back, or out of what another PC did to it. */
export type Remade = Dossier & {
  state: DossierState | null
  /** The register did not know it. */
  fresh: boolean
  /** Acts that came back. */
  acts: number
  wordless: DossierAction[]
  /** Came back and cannot be put in its place. */
  unfit: ToldEntry[]
}

type Said = { dossierNo?: string; register?: { applicantId?: string; applicant?: unknown; facts?: unknown } }

/**
 * A dossier as it stood where the copy ended, and then as the entries that came back tell; null for one of which nothing
 * but headers came back.
 * @param written ids of acts that were written on the copy: they are looked at afterwards
 * @param words of acts inside the office, as far as they went along to another PC; by `epoch/seq`
 */
export function remake(
  register: Register,
  id: string,
  entries: readonly ToldEntry[],
  written: ReadonlySet<string>,
  officerOf: (id: string) => Officer | undefined,
  words: ReadonlyMap<string, DossierAction>,
): Remade | null {
  return retell(register, begin(register, id, written), entries, (entry, state) => {
    const key = `${entry.epoch}/${entry.seq}`
    const known = entry.payload === null ? words.get(key) : undefined
    // By its place in the journal, as one without words.
    if (known) return { action: { ...known, id: key }, wordless: false }
    return recoveredAction(entry, state, officerOf)
  })
}

/** Nothing is known of it yet; its intake fills it in. */
export function nothingOf(id: string): Remade {
  const nothing = { fresh: true, acts: 0, wordless: [], unfit: [] }
  return { id, dossierNo: '', applicantId: '', facts: null!, actions: [], state: null, ...nothing }
}

/** Adds to a dossier what the entries tell of it; null where they do not even tell of its intake. */
export function retell(
  register: Register,
  made: Remade,
  entries: readonly ToldEntry[],
  actionOf: (entry: ToldEntry, state: DossierState | null) => RecoveredAction | null,
): Remade | null {
  for (const entry of entries) {
    const said = entry.payload === null ? {} : (JSON.parse(entry.payload) as Said)
    const came = actionOf(entry, made.state)
    if (!came) continue
    const { action, wordless } = came
    if (!fits(made.state, action)) {
      made.unfit.push(entry)
      continue
    }
    if (action.kind === 'receive') {
      const facts = DossierFacts.safeParse(said.register?.facts)
      if (!facts.success || !said.dossierNo) return null
      made.facts = facts.data
      made.dossierNo = said.dossierNo
    }
    const whose = keepPerson(register, said, entry)
    if (whose) made.applicantId = whose
    append(made, action)
    made.acts++
    if (wordless) made.wordless.push(action)
  }
  return made.actions.length > 0 ? made : null
}

/** Adds an act that fits. */
export function append(made: Remade, action: DossierAction): void {
  made.actions.push(action)
  made.state = reduceDossier(made.actions)
  if (action.kind === 'correct') made.facts = action.facts
}

/* As it was where the copy ended: without what has been written on the copy since. */
function begin(register: Register, id: string, written: ReadonlySet<string>): Remade {
  const here = findDossier(register, id)
  if (!here) return nothingOf(id)
  const actions = here.actions.filter((action) => !written.has(action.id))
  const corrected = here.actions.some((one) => one.kind === 'correct' && written.has(one.id))
  const before = actions.findLast((one) => one.kind === 'correct')
  const facts = !corrected
    ? here.facts
    : before?.kind === 'correct'
      ? before.facts
      : factsAtFirst(register, here)
  return { ...nothingOf(id), ...here, facts, actions, state: reduceDossier(actions), fresh: false }
}

function factsAtFirst(register: Register, { id, facts }: Dossier): DossierFacts {
  const intake = historyOf(register, id).find((entry) => entry.verb === 'received')
  const said = intake?.payload ? (JSON.parse(intake.payload) as Said) : {}
  return DossierFacts.safeParse(said.register?.facts).data ?? facts
}

/* The person of an intake or a correction. Somebody of that number may have come to the copy meanwhile. */
function keepPerson(register: Register, { register: said }: Said, { at }: ToldEntry): string | null {
  const person = Applicant.safeParse(said?.applicant)
  if (!person.success || !said?.applicantId) return null
  const known = person.data.idNumber ? findApplicantByIdNumber(register, person.data.idNumber) : undefined
  const id = known?.id ?? said.applicantId
  const there = known ?? findApplicant(register, id)
  if (!there || there.updatedAt < at) writeApplicant(register, id, person.data, at)
  return id
}
