import { expect, test } from 'vitest'
import { ScannerFault } from '../../electron/common/scans/model.ts'
import { scans } from './scan.ts'

test('whatever stops a scan has a sentence of its own, which says what happened and what to do', () => {
  expect(Object.keys(scans.faults).toSorted()).toEqual(ScannerFault.options.toSorted())
  const sentences = Object.values(scans.faults).map((sentence) => sentence.toLowerCase())
  expect(new Set(sentences).size).toBe(ScannerFault.options.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^.{15,}\.$/)
})
