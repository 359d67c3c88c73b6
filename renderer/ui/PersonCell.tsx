import { CellTwo } from './CellTwo.tsx'

type PersonCellProps = { person: { name: string; idNumber: string | null; phone: string | null } }

/** Who it is about, in a cell of a table: the name, and by what they are known. */
export function PersonCell({ person: { name, idNumber, phone } }: PersonCellProps) {
  return <CellTwo strong top={name} below={[idNumber, phone].filter(Boolean).join(' · ') || '—'} />
}
