import { statfs } from 'node:fs/promises'
import { LOW_SPACE, NO_SPACE } from '../../common/scans/space-api.ts'
import type { Counter } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/**
 * Room on the disk of the register. A disk that does not say has enough: then the write itself will tell.
 * @param folder of the register
 */
export async function diskSpace({ folder, freeBytes = free }: Counter) {
  const bytes = await freeBytes(folder).catch(() => Number.MAX_SAFE_INTEGER)
  const level = bytes < NO_SPACE ? 'none' : bytes < LOW_SPACE ? 'low' : 'enough'
  return { freeBytes: bytes, level } as const
}

export const readSpace: UseCase<'scans.space'> = async ({ counter }) => done(await diskSpace(counter))

async function free(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
