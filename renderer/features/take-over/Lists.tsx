import type { ReactNode } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'

type Summary = OutputOf<'copies.takeOverSummary'>
const words = vi.takeOver.lists

/** By name: what did not come, and what of those that came did not come along. */
export function Lists({ summary }: { summary: Summary }) {
  const { declined, spoilt, lacking, cut } = summary
  return (
    <>
      <List title={words.declined} lead={words.declinedLead}>
        {declined.map((one) => (
          <li key={one.dossierId}>
            <span className="number">{one.dossierNo}</span> <span>{one.applicantName}</span>
            <div className="soft">{whyOf(one)}</div>
          </li>
        ))}
      </List>
      <List title={words.spoilt} lead={words.spoiltLead}>
        {spoilt.map((one) => (
          <li key={one.dossierId}>
            <button
              type="button"
              className="link number"
              onClick={() => go('register', { search: one.dossierNo })}
            >
              {one.dossierNo}
            </button>{' '}
            <span>{one.applicantName}</span>
          </li>
        ))}
      </List>
      <List title={words.lacking} lead={words.lackingLead}>
        {lacking.map((one) => (
          <li key={one.dossierId}>
            <DossierLink id={one.dossierId}>{one.dossierNo}</DossierLink> <span>{one.applicantName}</span>
            {lacksOf(one).map((line) => (
              <div key={line} className="soft">
                {line}
              </div>
            ))}
          </li>
        ))}
      </List>
      {cut && <p className="soft">{words.cut}</p>}
    </>
  )
}

function List({ title, lead, children }: { title: string; lead: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Card title={`${title} (${children.length})`} lead={lead}>
      <ul className="take-over-list">{children}</ul>
    </Card>
  )
}

function whyOf({ reason, holder }: Summary['declined'][number]): string {
  if (reason === 'CUSTODIAN_SERVES') return words.CUSTODIAN_SERVES(holder)
  return reason === 'NOT_FOUND' ? words.NOT_FOUND : reason
}

function lacksOf({ unsent, papers, wordless, letGo }: Summary['lacking'][number]): string[] {
  const names = papers.map(({ kind, no }) => words.paper(vi.papers.kinds[kind], no))
  return [
    unsent.length > 0 && words.unsent(unsent),
    wordless > 0 && words.wordless(wordless),
    letGo > 0 && words.letGo(letGo),
    names.length > 0 && words.papers(names),
  ].filter((line) => line !== false)
}
