/** A dossier number in a narrow column: it may only break behind the agency's part. */
export function DossierNo({ value }: { value: string }) {
  const cut = value.indexOf('-') + 1
  return (
    <span className="ledger-dossier-no">
      {cut > 0 && <span>{value.slice(0, cut)}</span>}
      <wbr />
      <span>{value.slice(cut)}</span>
    </span>
  )
}
