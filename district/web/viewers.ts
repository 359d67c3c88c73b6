import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Kysely } from 'kysely'
import { toInstant } from '../../electron/common/time/rules.ts'
import { countWrongCode, hasGuessedTooOften } from '../attempt-limit.ts'
import type { Tables } from '../tables.ts'

/* Who may look at the pages. Sessions lie in the database, so that any process of the server knows them. */

export type Viewer = { login: string; name: string }

const HOURS = 9
/** argon2id; the library's enum is ambient and cannot be imported. */
const KIND = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** Letters that are not taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Compared with when nobody has the name, so that the answer takes as long. */
const NOBODY = await hash('nobody', KIND)

const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Gives a viewer a new password (the old one and open sessions end). @returns the password, shown this once */
export async function giveViewer(db: Kysely<Tables>, { login, name }: Viewer, now: number): Promise<string> {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)])
  const password = letters.join('').replace(/(.{4})(?=.)/g, '$1-')
  const values = { login, name, passwordHash: await hash(password, KIND), madeAt: toInstant(now) }
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('webSessions').where('login', '=', login).execute()
    await tx
      .insertInto('webViewers')
      .values(values)
      .onConflict((clash) => clash.column('login').doUpdateSet(values))
      .execute()
  })
  return password
}

/** @returns false when there is none */
export async function removeViewer(db: Kysely<Tables>, login: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('webSessions').where('login', '=', login).execute()
    const removed = await tx.deleteFrom('webViewers').where('login', '=', login).returning('login').execute()
    return removed.length > 0
  })
}

/** @returns the token of a session; `WRONG` login or password, `TOO_OFTEN` wrong ones from this address */
export async function signIn(
  db: Kysely<Tables>,
  { login, password, address }: { login: string; password: string; address: string },
  now: number,
): Promise<{ token: string; seconds: number } | 'WRONG' | 'TOO_OFTEN'> {
  if (await hasGuessedTooOften(db, address, now)) return 'TOO_OFTEN'
  const viewer = await db.selectFrom('webViewers').selectAll().where('login', '=', login).executeTakeFirst()
  const right = await verify(viewer?.passwordHash ?? NOBODY, password)
  if (!viewer || !right) {
    await countWrongCode(db, address, now)
    return 'WRONG'
  }
  const token = randomBytes(32).toString('base64url')
  await db.deleteFrom('webSessions').where('expiresAt', '<=', toInstant(now)).execute()
  await db
    .insertInto('webSessions')
    .values({ tokenHash: tokenHash(token), login, expiresAt: toInstant(now + HOURS * 3_600_000) })
    .execute()
  return { token, seconds: HOURS * 3600 }
}

export async function viewerOf(db: Kysely<Tables>, token: string, now: number): Promise<Viewer | null> {
  const viewer = await db
    .selectFrom('webSessions')
    .innerJoin('webViewers', 'webViewers.login', 'webSessions.login')
    .select(['webViewers.login', 'webViewers.name'])
    .where('tokenHash', '=', tokenHash(token))
    .where('expiresAt', '>', toInstant(now))
    .executeTakeFirst()
  return viewer ?? null
}

export async function signOut(db: Kysely<Tables>, token: string): Promise<void> {
  await db.deleteFrom('webSessions').where('tokenHash', '=', tokenHash(token)).execute()
}
