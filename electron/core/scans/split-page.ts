import { insertPageBehind, updatePage } from '../../../db/tables/scans.ts'
import { PageBox } from '../../common/scans/adjust-model.ts'
import { splitBox } from '../../common/scans/adjust-rules.ts'
import { newId } from '../../common/uuid.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { asShown } from './adjust-pages.ts'
import { changeDesk } from './change-desk.ts'
import { loosePictures } from './desk-pages.ts'

/** Makes two pages of one: the same file, another part of it each. */
export const splitPage: UseCase<'scans.split'> = (act, { pageId, along, at }) =>
  changeDesk(act, () => {
    const rows = loosePictures(act, [pageId])
    if ('ok' in rows) return rows
    const page = rows[0]!
    const former = asShown(page)
    const [first, second] = splitBox(former, along, at)
    if (!PageBox.safeParse(first).success || !PageBox.safeParse(second).success)
      return refuse('PART_TOO_SMALL')
    updatePage(act.register, pageId, { crop: JSON.stringify(first) })
    const newPageId = newId(Date.parse(act.now))
    insertPageBehind(act.register, { ...page, id: newPageId, crop: JSON.stringify(second) })
    return done({ newPageId, former })
  })
