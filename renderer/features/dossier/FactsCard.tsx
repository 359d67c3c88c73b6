import type { DossierFacts } from '../../../electron/common/dossiers/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import type { ShownDossier } from './acts.ts'

/** What was taken in, as it stands on the receipt. */
export function FactsCard({ facts, state }: { facts: DossierFacts; state: ShownDossier['state'] }) {
  const words = vi.dossiers.page
  const { applicant, authorised, procedure } = facts
  const shown = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : [])
  return (
    <Card title={words.facts}>
      <div className="dossier-facts">
        <Facts
          facts={[
            {
              name: facts.applicantKind === 'organisation' ? words.organisation : words.applicant,
              value: applicant.name,
            },
            { name: words.idNumber, value: <span className="number">{applicant.idNumber ?? '—'}</span> },
            { name: words.phone, value: <span className="number">{applicant.phone ?? '—'}</span> },
            ...shown(words.email, applicant.email),
            ...shown(words.address, applicant.address),
            ...(authorised
              ? [
                  {
                    name: words.authorised,
                    value: [authorised.name, authorised.idNumber, authorised.phone, authorised.email]
                      .filter(Boolean)
                      .join(' · '),
                  },
                ]
              : []),
            ...shown(words.document, authorised?.document),
            ...shown(words.priority, facts.priority.map((one) => words.priorities[one] ?? one).join(', ')),
          ]}
        />
        <Facts
          facts={[
            { name: words.procedure, value: `${procedure.name} (${procedure.code})` },
            { name: words.field, value: procedure.field },
            ...(facts.request === procedure.name ? [] : shown(words.request, facts.request)),
            {
              name: words.received,
              value: (
                <>
                  <MomentText at={facts.receivedAt} /> · {words.channels[facts.channel].toLowerCase()}
                </>
              ),
            },
            ...(facts.enteredAt
              ? [
                  {
                    name: facts.imported ? vi.imports.entered : vi.corrections.paper.entered,
                    value: <MomentText at={facts.enteredAt} />,
                  },
                ]
              : []),
            ...(facts.imported === 'local' ? shown(vi.imports.scope.label, vi.imports.notSent) : []),
            ...shown(
              vi.post.intake.posted,
              [
                facts.posted?.postmark && vi.post.intake.markedOn(formatDay(facts.posted.postmark)),
                facts.posted?.parcelNo,
              ]
                .filter(Boolean)
                .join(' · '),
            ),
            { name: words.limit, value: words.units[facts.limit.unit](facts.limit.amount) },
            {
              name: words.returnBy,
              value: [words.returns[facts.returnBy], facts.returnBy === 'post' && facts.returnAddress]
                .filter(Boolean)
                .join(': '),
            },
            { name: words.fee, value: facts.fee > 0 ? words.money(facts.fee) : words.free },
            ...(facts.sets > 1 ? [{ name: words.sets, value: facts.sets }] : []),
            {
              name: words.assignee,
              value: state.moved
                ? vi.custody.stationFirst(state.moved.to)
                : (state.assignee?.name ?? words.nobody),
            },
          ]}
        />
      </div>
    </Card>
  )
}
