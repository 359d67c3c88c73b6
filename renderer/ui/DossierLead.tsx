import type { OutputOf } from '../../electron/common/contract.ts'
import './DossierLead.css'

/** Which dossier a screen works on, in one line under its title: number, applicant, procedure. */
export function DossierLead({ dossier }: { dossier: OutputOf<'dossiers.get'> }) {
  return (
    <span className="dossier-lead">
      <span className="number strong">{dossier.dossierNo}</span> · {dossier.facts.applicant.name} ·{' '}
      {dossier.facts.procedure.name}
    </span>
  )
}
