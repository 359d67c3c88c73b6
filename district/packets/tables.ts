/** Packets that were brought on a stick, as they stood when they were imported last. */
export interface PacketTables {
  packets: {
    id: string
    stationId: string
    agencyId: string
    madeAt: string
    importedAt: string
    times: number
    parts: number
    entries: number
    accepted: number
    duplicates: number
    refused: number
    files: number
    filesOpen: number
  }
}
