import { latestWallSheets, postedSheets } from '../../../db/tables/listing.ts'
import type { ListedProcedure } from '../../common/listing/model.ts'
import { changedParts, wallState } from '../../common/listing/rules.ts'
import { WallSheetsPaper } from '../../common/papers/records/wall-sheets.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { listedNow } from './listed-now.ts'

/** How far back a printed sheet is remembered as waiting to be posted. */
const MOST_PAPERS = 60

/**
 * The wall against the catalogue. A paper waits as long as it says something true that does not hang yet; one that a
 * later change has overtaken asks for nothing.
 */
export const listingState: UseCase<'listing.state'> = ({ register }) => {
  const now = listedNow(register)
  const wall = postedSheets(register)
  const current = new Map(now.map((one) => [one.code, one]))
  const toPost = (sheet: ListedProcedure) => {
    const holds = current.get(sheet.code)
    const onWall = wall.get(sheet.code)?.content
    return (
      holds !== undefined &&
      changedParts(sheet, holds).length === 0 &&
      wallState(onWall, holds).state !== 'posted'
    )
  }
  const claimed = new Set<string>()
  const papers = latestWallSheets(register, MOST_PAPERS).flatMap(({ id, about, record, madeAt }) => {
    const { procedures } = WallSheetsPaper.parse(JSON.parse(record))
    // Printed twice, it is posted from the newer paper.
    const open = procedures.filter((sheet) => toPost(sheet) && !claimed.has(sheet.code))
    for (const sheet of open) claimed.add(sheet.code)
    return open.length > 0 ? [{ paperId: id, about, madeAt, names: open.map((sheet) => sheet.name) }] : []
  })
  return done({
    procedures: now.map((one) => ({
      ...named(one),
      ...wallState(wall.get(one.code)?.content, one),
      postedAt: wall.get(one.code)?.postedAt ?? null,
      printed: claimed.has(one.code),
    })),
    gone: [...wall.values()]
      .filter(({ content }) => !current.has(content.code))
      .map(({ content, postedAt }) => ({ ...named(content), postedAt })),
    papers,
  })
}

const named = ({ code, name, field }: ListedProcedure) => ({ code, name, field })
