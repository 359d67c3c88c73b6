import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import type { PortalConfig } from './config.ts'

/**
 * DanhSachLePhi. Code, kind and way of collecting are not among what a counter tells; the configuration names them by
 * procedure and fee. All lines or none: with one missing, the sum the citizen reads would be wrong.
 */
export function feeList({ procedureCode, fees = [] }: UpstreamFacts, { fees: known }: PortalConfig) {
  const rows = fees.map(({ name, amount }) => {
    const fee = known[procedureCode]?.[name] ?? known['*']?.[name]
    return (
      fee && {
        TenPhiLePhi: name,
        MaPhiLePhi: fee.code,
        HinhThucThu: fee.collected,
        Gia: String(amount),
        LoaiPhiLePhi: fee.kind,
      }
    )
  })
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined
}
