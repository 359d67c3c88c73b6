import { findPostList } from '../../../db/tables/post.ts'
import type { PostListPaper } from '../../common/papers/records/post-list.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'

/** The paper of a closed list, which both sides sign. */
export const makePostListPaper: UseCase<'post.makePaper'> = (act, { listId }) => {
  const list = findPostList(act.register, listId)
  if (!list) return refuse('NOT_FOUND')
  const record: PostListPaper = {
    kind: 'post-list',
    ...paperBase('post-list', officeOf(act), list.at),
    paperNo: list.listNo,
    at: list.at,
    postOffice: list.postOffice,
    rows: list.items.map(({ dossierId: _dossier, ...item }) => ({ ...item, note: null })),
    giver: list.officer.name,
    postman: list.postman,
    copies: 2,
  }
  return archivePaper(act, { id: listId, noun: 'post' }, record)
}
