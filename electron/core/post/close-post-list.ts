import { dropParcel, insertPostList } from '../../../db/tables/post.ts'
import type { OutputOf } from '../../common/contract.ts'
import type { ParcelFault, PostItem, PostList } from '../../common/post/model.ts'
import { newId } from '../../common/uuid.ts'
import { takeAction } from '../act-on-dossier.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { moneyOf, openAtReturn } from '../money-of.ts'
import { done } from '../outcome.ts'
import { takeNumberedPaper } from '../papers/paper-no.ts'

type Parcel = { dossierId: string; version: number; trackingNo: string }
type Sending = { postOffice: string; unpaidConfirmed: boolean; used: ReadonlySet<string> }

/**
 * Closes a hand-over list in one transaction: what the postman signs for is exactly what was returned. A parcel that
 * cannot go is left out and named.
 */
export const closePostList: UseCase<'post.close'> = (
  act,
  { parcels, postOffice, postman, unpaidConfirmed },
) =>
  commit<OutputOf<'post.close'>, never>(act, (journal) => {
    const items: PostItem[] = []
    const stayed: { dossierId: string; dossierNo: string; fault: ParcelFault }[] = []
    for (const parcel of parcels) {
      const used = new Set(items.map((item) => item.trackingNo))
      const sent = send(act, journal, parcel, { postOffice, unpaidConfirmed, used })
      if ('fault' in sent) stayed.push({ dossierId: parcel.dossierId, ...sent })
      else items.push(sent)
    }
    if (items.length === 0) return done({ list: null, stayed })

    const { year, number, paperNo } = takeNumberedPaper(act, 'post-list')
    const list: PostList = {
      id: newId(Date.parse(act.now)),
      at: act.now,
      officer: { id: act.officer.id, name: act.officer.name },
      year,
      number,
      listNo: paperNo,
      postOffice,
      postman: postman || null,
      items,
    }
    insertPostList(act.register, list)
    journal.record({
      noun: 'post',
      entityId: list.id,
      verb: 'list-closed',
      scope: 'local',
      payload: { list },
    })
    return done({ list, stayed })
  })

function send(
  act: Act,
  journal: Journal,
  { dossierId, version, trackingNo }: Parcel,
  { postOffice, unpaidConfirmed, used }: Sending,
): PostItem | { dossierNo: string; fault: ParcelFault } {
  const money = moneyOf(act.register, dossierId)
  if (!money) return { dossierNo: '', fault: 'NOT_FOUND' }
  const { dossier, state, balance } = money
  const { dossierNo, facts } = dossier
  const stays = (fault: ParcelFault) => ({ dossierNo, fault })
  const address = facts.returnAddress || facts.applicant.address
  if (state.version !== version) return stays('CHANGED_MEANWHILE')
  if (used.has(trackingNo)) return stays('TRACKING_TWICE')
  if (!address) return stays('NO_ADDRESS')
  if (openAtReturn(state, balance) > 0 && !unpaidConfirmed) return stays('UNPAID')
  const taken = takeAction(
    act,
    journal,
    { dossier, state },
    {
      action: {
        kind: 'return',
        receiver: postOffice,
        receiverIdNumber: null,
        relation: 'post',
        document: null,
        idChecked: false,
        lostSlip: false,
        trackingNo,
      },
      upstream: {
        receiver: postOffice.slice(0, 200),
        ...(state.outcome === 'partial' ? { partly: true } : {}),
      },
    },
  )
  if (!taken.ok) return stays(taken.error.code as ParcelFault)
  dropParcel(act.register, dossierId)
  return {
    dossierId,
    dossierNo,
    receiver: facts.applicant.name,
    address,
    phone: facts.applicant.phone,
    contents: facts.procedure.resultName,
    trackingNo,
  }
}
