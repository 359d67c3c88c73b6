/** One exchange of a station with the shared system, as it went over the wire. */
export type Recording = {
  /** What it enrolled with. */
  enrolCode: string
  station: {
    stationId: string
    publicKey: string
    agencyId: string
    code: string
    stationIndex: number
    rangeFirst: number
    rangeLast: number
  }
  exchanges: Array<{
    method: string
    path: string
    headers: Record<string, string>
    /** As sent, compressed or not, base64. */
    body: string
    answer: { status: number; headers: Record<string, string>; body: unknown }
  }>
}
