type PersonCellProps = { person: { name: string; idNumber: string | null; phone: string | null } }

/** Who it is about, in a cell of a table: the name, and by what they are known. */
export function PersonCell({ person: { name, idNumber, phone } }: PersonCellProps) {
  return (
    <div className="cell-two">
      <span className="strong clip">{name}</span>
      <span className="soft small number clip">{[idNumber, phone].filter(Boolean).join(' · ') || '—'}</span>
    </div>
  )
}
