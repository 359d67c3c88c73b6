import type { Instant } from '../../common/time/model.ts'
import type { Act } from '../counter.ts'

/** The visible stamp as a PDF of one small page; the press draws it, for it has the Vietnamese font. */
export async function stampFor(
  act: Act,
  name: string,
  signedAt: Instant,
): Promise<Uint8Array | 'STAMP_FAILED'> {
  const { counter } = act
  try {
    return await counter.press.makePdf({ kind: 'signature-stamp', name: name.slice(0, 120), signedAt })
  } catch (error) {
    counter.log('signature', error)
    return 'STAMP_FAILED'
  }
}
