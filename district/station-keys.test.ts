import { generateKeyPairSync, type KeyPairKeyObjectResult, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keyChangeText } from '../electron/common/sync/signing.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { send, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { type District, startDistrict } from './server.ts'

const publicOf = ({ publicKey }: KeyPairKeyObjectResult) => publicKey.export({ format: 'jwk' }).x!

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let station: ReturnType<typeof upstreamStation>
  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
    station = await enrolled('q0', 0)
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  async function enrolled(name: string, index: number) {
    const made = upstreamStation(district.url, name)
    const commune = { agencyId: 'H25.16.05', agencyName: 'UBND' }
    const code = await makeEnrolCode(district.db, commune, Date.now())
    const range = { first: index * 1000 + 1, last: index * 1000 + 999 }
    expect((await made.enrol(made.enrolment(code, { range, stationIndex: index }))).status).toBe(200)
    return made
  }
  /** @param proven by which key, for which pair of keys */
  async function announce(
    who: typeof station,
    next: KeyPairKeyObjectResult,
    proven: { by?: KeyPairKeyObjectResult; publicKey?: string } = {},
  ) {
    const { by = next, publicKey = who.publicKey } = proven
    const text = keyChangeText({ stationId: who.stationId, publicKey, next: publicOf(next) })
    const proof = sign(null, Buffer.from(text), by.privateKey).toString('base64url')
    const body = Buffer.from(JSON.stringify({ publicKey: publicOf(next), proof }))
    const headers = { ...who.signedHeaders('POST', '/v1/keys', body), 'content-type': 'application/json' }
    const answer = await send<{ error?: { code: string } }>(`${district.url}/v1/keys`, 'POST', headers, body)
    return answer.status === 200 ? 'announced' : answer.body.error?.code
  }
  const newKey = () => generateKeyPairSync('ed25519')
  const status = async (who: typeof station) => (await who.get('/v1/status')).status

  it('both keys count until the next one is used; a later announcement takes the place of an unused one', async () => {
    const [unused, next] = [newKey(), newKey()]
    expect(await announce(station, unused)).toBe('announced')
    expect(await announce(station, next)).toBe('announced')
    expect(await announce(station, next)).toBe('announced')
    expect(await status(station)).toBe(200)
    station.signWith(unused)
    expect(await status(station)).toBe(401)
    station.signWith(next)
    expect(await status(station)).toBe(200)
    const row = await district.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
    expect([row.publicKey, row.nextPublicKey]).toEqual([publicOf(next), null])
    // Said again by the key itself: its first use was heard, the answer was lost.
    expect(await announce(station, next)).toBe('announced')
  })

  it('who announces a key has to have it, for this station and its present key', async () => {
    const next = newKey()
    expect(await announce(station, next, { by: newKey() })).toBe('BAD_REQUEST')
    expect(await announce(station, next, { publicKey: publicOf(newKey()) })).toBe('BAD_REQUEST')
    const row = await district.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
    expect(row.nextPublicKey).toBeNull()
  })

  it('no key is anybody’s twice: not a sibling’s, not one announced by a sibling, not a former one', async () => {
    const sibling = await enrolled('q1', 1)
    const [first, second] = [newKey(), newKey()]
    await announce(station, first)
    expect(await announce(sibling, first)).toBe('KEY_ENROLLED')
    station.signWith(first)
    await status(station)
    const proven = { publicKey: publicOf(first) }
    expect(await announce(station, second, proven)).toBe('announced')
    station.signWith(second)
    await status(station)
    expect(await announce(sibling, first)).toBe('KEY_ENROLLED')
    expect(await announce(station, first, { publicKey: publicOf(second) })).toBe('KEY_ENROLLED')
  })
})
