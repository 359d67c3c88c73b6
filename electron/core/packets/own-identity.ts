import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'

/* The age identity to which receipts are encrypted. It lies in the encrypted register alone, and stays when the
   station's signing key is changed: a receipt may come back weeks later. */

const SETTING = 'packet-identity'

/** This register's own age identity, or null when it never wrote a packet. */
export function ownIdentity(db: Register): string | null {
  const kept = getSetting(db, SETTING)
  return typeof kept === 'string' ? kept : null
}

/** The recipient that belongs to it; makes the identity at first. */
export async function ownRecipient(db: Register): Promise<string> {
  const made = await generateX25519Identity()
  db.immediate(() => {
    if (ownIdentity(db) === null) putSetting(db, SETTING, made)
  })
  return identityToRecipient(ownIdentity(db)!)
}
