/** A column of a board: its name, its track, and what stands in it. */
export type BoardColumn<Row> = { name: string; track: string; draw: (row: Row) => string; centred?: boolean }

export type Who = { dossierNo: string | null; name: string | null; procedure: string | null }

/** Whose dossier it is, as far as the commune lets it be read: what no line may say has no column. */
export function whoColumns<Row extends Who>(rows: readonly Row[]): BoardColumn<Row>[] {
  const columns: (BoardColumn<Row> & { of: keyof Who })[] = [
    { of: 'dossierNo', name: 'Mã hồ sơ', track: '54mm', draw: (row) => row.dossierNo ?? '' },
    { of: 'name', name: 'Người nộp', track: 'minmax(0, 1fr)', draw: (row) => row.name ?? '' },
    { of: 'procedure', name: 'Thủ tục', track: 'minmax(0, 1.5fr)', draw: (row) => row.procedure ?? '' },
  ]
  return columns.filter(({ of }) => rows.some((row) => row[of] !== null))
}
