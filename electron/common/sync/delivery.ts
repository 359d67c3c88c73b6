import { z } from 'zod'

/**
 * How far something has gone upstream, in the words of the screens.
 * saved: on this PC alone · sent: the shared system holds it, but it waits there (behind a refused act of the same
 * dossier, or for the bytes of a file) · accepted: arrived and applied · refused: the shared system declined it, or
 * another writer had been there; somebody has to look. A dossier stands where its worst act stands:
 * refused, then saved, then sent, then accepted.
 */
export const Delivery = z.enum(['saved', 'sent', 'accepted', 'refused'])
export type Delivery = z.infer<typeof Delivery>
