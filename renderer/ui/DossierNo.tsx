import './DossierNo.css'

/**
 * A dossier number in a narrow place: day and order, by which people tell dossiers apart, large; the agency before
 * them, which is nearly always the same, small underneath or, `short`, only on pointing at it.
 */
export function DossierNo({
  dossierNo,
  short = false,
  struck = false,
}: {
  dossierNo: string
  short?: boolean
  /** Of a dossier that was made void. */
  struck?: boolean
}) {
  const at = dossierNo.indexOf('-') + 1
  return (
    <span className={`dossier-number number${struck ? ' struck' : ''}`} title={dossierNo}>
      <span className="strong">{dossierNo.slice(at)}</span>
      {!short && <span className="soft small clip">{dossierNo.slice(0, Math.max(0, at - 1))}</span>}
    </span>
  )
}
