import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { Account } from '../../common/accounts/model.ts'
import type { Role } from '../../common/api-spec.ts'
import { classifyReturn } from '../../common/deadlines/rules.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { standingActions } from '../../common/dossiers/standing-actions.ts'
import { type Hand, stepHistory } from '../../common/dossiers/step-history.ts'
import type { ControlRow, ControlSlipPaper } from '../../common/papers/records/control-slip.ts'
import type { Instant } from '../../common/time/model.ts'
import { dossierQr } from './dossier-qr.ts'
import { communeInSentence, type Office, paperBase } from './paper-head.ts'

type Given = {
  dossier: Dossier
  office: Office
  accounts: readonly Account[]
  paperNo: string
  /** The slip stands for what was recorded by then. */
  asOf: Instant
}

/** The control slip (Mẫu số 06, 05 of 2018) out of the recorded hand-overs; nobody fills it in. */
export function controlSlipRecord({ dossier, office, accounts, paperNo, asOf }: Given): ControlSlipPaper {
  const { facts, dossierNo, actions } = dossier
  const upward = standingActions(actions).flatMap((action) =>
    action.kind === 'hand-upward' ? [action.to] : [],
  )
  return {
    kind: 'control-slip',
    ...paperBase('control-slip', office, asOf),
    paperNo,
    dossierNo,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    agency: `Ủy ban nhân dân ${communeInSentence(office.commune)}`,
    coordinating: upward.length > 0 ? [...new Set(upward)].join('; ').slice(0, 300) : null,
    receivedAt: facts.receivedAt,
    dueAt: facts.dueAt,
    rows: [...rowsOf(dossier, office, accounts), ...upwardRows(dossier, office, accounts)].toSorted((a, b) =>
      a.givenAt < b.givenAt ? -1 : a.givenAt > b.givenAt ? 1 : 0,
    ),
    asOf,
    qr: dossierQr('control-slip', dossier, office, { madeAt: asOf, dueAt: facts.dueAt }),
  }
}

function rowsOf(dossier: Dossier, office: Office, accounts: readonly Account[]): ControlRow[] {
  const { passages } = stepHistory(dossier.actions)
  const people = new Map(accounts.map((account) => [account.name, account]))
  return passages.flatMap((passage, index) =>
    passage.hands.flatMap((hand, turn): ControlRow[] => {
      // Brought by the applicant: that is the receipt's to say.
      if (hand.giver === null) return []
      return [
        {
          giver: { unit: unitOf(people.get(hand.giver), office), name: hand.giver },
          receiver: receiverOf(hand, passage.step?.role, people, office),
          givenAt: hand.at,
          takenAt: hand.acceptedAt,
          // Whoever gives it on at the beginning of a step has ended the one before.
          result: turn === 0 ? (passages[index - 1]?.result ?? null) : null,
          note: noteOf(dossier, hand),
        },
      ]
    }),
  )
}

/* To a superior body and back, each with the document it went with; who took it there, nobody here knows. */
function upwardRows({ actions }: Dossier, office: Office, accounts: readonly Account[]): ControlRow[] {
  const people = new Map(accounts.map((account) => [account.id, account]))
  const rows: ControlRow[] = []
  let given: Extract<DossierAction, { kind: 'hand-upward' }> | null = null
  for (const action of standingActions(actions)) {
    if (action.kind !== 'hand-upward' && action.kind !== 'come-back') continue
    const { at, officer, documentNo } = action
    const note = action.note.slice(0, 600) || null
    const here = { unit: unitOf(people.get(officer.id), office), name: officer.name }
    if (action.kind === 'hand-upward') given = action
    if (!given) continue
    const named = documentNo
      ? `${given.to.slice(0, 150)} (${documentNo.slice(0, 40)})`
      : given.to.slice(0, 200)
    const there = { unit: named, name: null }
    rows.push(
      action.kind === 'hand-upward'
        ? { giver: here, receiver: there, givenAt: at, takenAt: null, result: null, note }
        : {
            giver: there,
            receiver: here,
            givenAt: at,
            takenAt: at,
            result: given.upwardDueAt && classifyReturn(given.upwardDueAt, at),
            note,
          },
    )
  }
  return rows
}

function receiverOf(
  { receiver }: Hand,
  role: Role | undefined,
  people: ReadonlyMap<string, Account>,
  office: Office,
): ControlRow['receiver'] {
  const person = receiver === null ? undefined : people.get(receiver)
  if (person) return { unit: unitOf(person, office), name: person.name }
  // Given to a department, or to whoever of the role takes it up.
  return { unit: receiver ?? roleUnit(role ?? 'officer', office), name: null }
}

function unitOf(person: Account | undefined, office: Office): string {
  return person?.department || roleUnit(person?.role ?? 'officer', office)
}

function roleUnit(role: Role, { commune }: Office): string {
  switch (role) {
    case 'leader':
      return `Lãnh đạo UBND ${communeInSentence(commune)}`
    case 'head':
      return 'Lãnh đạo phòng'
    case 'specialist':
      return 'Bộ phận chuyên môn'
    case 'officer':
    case 'administrator':
      return commune.officeName
  }
}

/* What the giver said with it. */
function noteOf({ actions }: Dossier, hand: Hand): string | null {
  const given = actions.findLast((action) => action.at === hand.at && action.officer.name === hand.giver)
  if (!given) return null
  if (given.kind === 'send-back' || given.kind === 'decline-hand-over')
    return given.reason.slice(0, 600) || null
  return 'note' in given ? given.note.slice(0, 600) || null : null
}
