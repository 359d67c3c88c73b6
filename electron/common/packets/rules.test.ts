import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PacketFault, type PacketHead } from './model.ts'
import { cutIntoParts, inOrder, partName, whatFits } from './rules.ts'

const files = fc
  .array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 30 })
  .map((sizes) => sizes.map((size, index) => ({ sha256: String(index), size })))

it('parts hold each byte of each file once, in order, and none is fuller than it may be', () => {
  fc.assert(
    fc.property(
      files,
      fc.integer({ min: 0, max: 4_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      (some, before, room) => {
        const parts = cutIntoParts(some, before, room)
        for (const [index, part] of parts.entries()) {
          const bytes = part.reduce((sum, piece) => sum + piece.bytes, 0)
          expect(bytes).toBeLessThanOrEqual(index === 0 ? Math.max(0, room - before) : room)
          if (index > 0) expect(bytes).toBeGreaterThan(0)
        }
        const pieces = parts.flat()
        for (const { sha256, size } of some) {
          let offset = 0
          for (const piece of pieces.filter((one) => one.sha256 === sha256)) {
            expect(piece.offset).toBe(offset)
            offset += piece.bytes
          }
          expect(offset).toBe(size)
        }
        expect([...new Set(pieces.map((piece) => piece.sha256))]).toEqual(some.map(({ sha256 }) => sha256))
      },
    ),
  )
})

it('what is said to fit does, with all that is written around it', () => {
  fc.assert(
    fc.property(
      files,
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      (some, entryBytes, free) => {
        const chosen = whatFits(some, entryBytes, free)
        const bytes = chosen.files.reduce((sum, { size }) => sum + size + 400, entryBytes)
        expect(chosen.files).toEqual(some.slice(0, chosen.files.length))
        if (chosen.fits) expect(bytes + 500_000).toBeLessThanOrEqual(free)
        else expect(chosen.files).toEqual([])
      },
    ),
  )
})

const head = (part: number, parts: number, more: Partial<PacketHead> = {}): PacketHead => ({
  kind: 'packet',
  packetId: '01a2003a-2299-7e04-93b4-c844beb9b452',
  agencyId: 'H25.16.05',
  stationId: 's',
  stationCode: 'q0',
  server: 'A'.repeat(43),
  signedBy: 'B'.repeat(43),
  part,
  parts,
  madeAt: '2026-11-20T10:05:09.000Z' as PacketHead['madeAt'],
  bodyBytes: 1,
  ...more,
})

it('parts are put in order; which are missing is said; what does not belong together is not taken', () => {
  expect(inOrder([head(3, 3), head(1, 3), head(2, 3), head(1, 3)])).toEqual([1, 2, 0])
  try {
    inOrder([head(2, 4)])
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(PacketFault)
    expect(error).toMatchObject({ code: 'PART_MISSING', details: { missing: '1, 3, 4', parts: 4 } })
  }
  expect(() => inOrder([head(1, 2), head(2, 3)])).toThrow('DAMAGED')
  expect(() => inOrder([head(1, 2), head(2, 2, { stationId: 'other' })])).toThrow('DAMAGED')
})

it('a file is named by station, Vietnam’s time and part, and whatever the code is, by signs that FAT knows', () => {
  expect(partName(head(2, 3))).toBe('goi-q0-20261120-170509-b452-p2-3.mcgoi')
  expect(partName(head(1, 1, { kind: 'receipt', stationCode: 'H14.999:0/1' }))).toBe(
    'bien-nhan-H14_999_0_1-20261120-170509-b452.mcgoi',
  )
})
