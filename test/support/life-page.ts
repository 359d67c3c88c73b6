import type { Leads } from '../../electron/common/dossiers/action-row.ts'
import { ACTIONS } from '../../electron/common/dossiers/actions.ts'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import { ONCE_SENT } from '../../electron/common/dossiers/once-sent.ts'
import type { ActionKind, DossierStatus } from '../../electron/common/dossiers/model.ts'

/* electron/common/dossiers/life.md: what a dossier can go through, drawn from the table that decides it. */

const KINDS = Object.keys(ACTIONS) as ActionKind[]
const ALL = Object.keys(STATUSES) as DossierStatus[]

/** Every state to which an act without one of its own may lead. */
const LEADS: Record<Leads, (kind: ActionKind, from: DossierStatus) => DossierStatus[]> = {
  'by-signatures': (kind) => [
    ...(kind === 'mark-ready' ? (['to-review'] as const) : []),
    ...(kind === 'sign-off' ? [] : (['to-sign'] as const)),
    'ready',
    'refused',
  ],
  'back-to-work': () => ['received', 'processing'],
  'given-back': (_, from) => (from === 'refused' ? ['refused'] : ['returned', 'processing']),
  // Wherever it came from: said in words.
  'as-before': () => [],
  'where-it-was': () => [],
}
const isLead = (to: string): to is Leads => Object.hasOwn(LEADS, to)

function arrows(): string[] {
  const edges = new Map<string, string[]>()
  for (const kind of KINDS) {
    const { from, to } = ACTIONS[kind]
    if (to === null) continue
    for (const start of from ?? ['[*]' as const]) {
      const ends = isLead(to) ? LEADS[to](kind, start as DossierStatus) : [to]
      for (const end of ends) {
        if (end === start) continue
        const edge = `${name(start)} --> ${name(end)}`
        edges.set(edge, [...(edges.get(edge) ?? []), kind])
      }
    }
  }
  return [...edges].map(([edge, kinds]) => `  ${edge}: ${kinds.join(', ')}`)
}

/* A hyphen would be read as an arrow. */
const name = (status: string) => status.replaceAll('-', '_')

function row(kind: ActionKind): string {
  const { roles, from, to, clock, paper, verb, scope, undo } = ACTIONS[kind]
  const code = to === null || isLead(to) ? '–' : String(STATUSES[to].national)
  const cells = [
    `**${kind}**`,
    roles.join(', '),
    from === null ? 'nothing' : from.length === ALL.length ? 'any' : from.join(', '),
    to ?? 'unchanged',
    code,
    clock,
    paper ?? '–',
    scope === 'upstream' ? `\`${verb}\`` : `\`${verb}\` (local)`,
    undo ? 'yes' : 'no',
    scope === 'local' ? 'not told' : ONCE_SENT[kind].join(', ') || 'it stands',
  ]
  return `| ${cells.join(' | ')} |`
}

const FENCE = '```'

/** The page as it has to stand in the repository. */
export function lifePage(): string {
  return `# The life of a dossier

Drawn from the tables; \`npx vitest run --config build/vitest.config.ts electron/common/dossiers/life -u\` draws it again,
and \`life.test.ts\` fails while it is old.

## States

${FENCE}mermaid
stateDiagram-v2
${arrows().join('\n')}
${FENCE}

\`correct\`, \`notify\`, \`archive\` and the acts about an apology leave the state as it is. \`undo\` puts back the state before
the last act. \`move\` gives the dossier to another PC of the commune; \`arrive\` there, or \`keep\` where the shared system has
declined it, puts it where it was (\`electron/core/custody\`).

| state | national code | the office's time |
|---|---|---|
${ALL.map((status) => `| ${status} | ${STATUSES[status].national} | ${STATUSES[status].clock} |`).join('\n')}

## Acts

*Code*: national code of the state it leads to, where that is one. *Undo*: whether the officer may take back their own
last act. *Once sent*: what sets it right when the shared system has answered to it, and with that undo is over.

| act | by | from | to | code | clock | paper | verb | undo | once sent |
|---|---|---|---|---|---|---|---|---|---|
${KINDS.map(row).join('\n')}

## Taken back, corrected, made void: what the shared system holds then

| here | not sent yet | sent, not answered | answered: accepted | answered: refused |
|---|---|---|---|---|
| **undo** | both acts travel, \`undone\` after the act; the state there is as before | the same | refused here: the acts of *once sent* | refused here: the task is worked off instead |
| **correct** | \`corrected\` follows \`received\` | the same | \`corrected\` with the whole facts; the date of an apology letter stands | \`corrected\` names the refused entry (\`supersedes\`), goes in its place, and what waited behind it follows |
| **void** | \`voided\` follows; the number is nobody's | the same | \`voided\`: state \`void\` there, portal 8; the number stays on record and is never used again | \`voided\` goes in the place of the refused entry; what waited behind it is kept and has no effect |

A paper of the act that came out of the printer (or was saved as a file) ends its undo like an answer does, so does a
closed list of the post (\`post-came-back\` remains), and so does a signature: \`approve\`, \`sign-off\` and
\`sign-apology\` have none.
`
}
