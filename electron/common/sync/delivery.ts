import { z } from 'zod'

/**
 * How far something has gone upstream, in the words of the screens.
 * saved: on this PC alone · packed: the same, and in a packet on a stick whose receipt has not come back · sent: the shared system holds it, but it waits there (behind a refused act of the same
 * dossier, or for the bytes of a file) · accepted: arrived and applied · refused: the shared system declined it, or
 * another writer had been there; somebody has to look. A dossier stands where its worst act stands:
 * refused, then saved, then packed, then sent, then accepted.
 */
export const Delivery = z.enum(['saved', 'packed', 'sent', 'accepted', 'refused'])
export type Delivery = z.infer<typeof Delivery>
