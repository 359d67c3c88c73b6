import { portalMoment } from '../../electron/common/portal/portal-moment.ts'
import type { LifeAct } from './dossier-life.ts'

/** DanhSachHoSoBoSung: each time papers were asked for, and what became of it. What was taken back is not in it. */
export function supplementList(acts: readonly LifeAct[]) {
  const standing = acts.filter((one) => !one.takenBack)
  const rows = standing.flatMap((asked, index) => {
    if (asked.verb !== 'supplement-asked') return []
    const { actor, items, reason } = asked.payload
    const dueBefore = asked.before?.dueAt
    const came = standing.slice(index).find((one) => one.verb === 'supplement-received')
    // Without these a row is not whole; the list is optional, TrangThaiHoSo says 5 all the same.
    if (!actor || !dueBefore) return []
    return [
      {
        // The district's own number of the entry: unique in it, whatever the portal compares it with.
        HoSoBoSungId: asked.arrival,
        NguoiYeuCauBoSung: actor.name,
        NoiDungBoSung: `${items.join('; ')}. Lý do: ${reason}`,
        NgayBoSung: portalMoment(asked.at),
        TrangThaiBoSung: came !== undefined,
        NgayHenTraTruoc: portalMoment(dueBefore),
        ...(came && {
          ...(came.payload.actor && { NguoiTiepNhanBoSung: came.payload.actor.name }),
          ...(came.payload.note && { ThongTinTiepNhan: came.payload.note }),
          NgayTiepNhanBoSung: portalMoment(came.at),
          NgayHenTraMoi: portalMoment(came.payload.newDueAt),
        }),
      },
    ]
  })
  return rows.length > 0 ? rows : undefined
}
