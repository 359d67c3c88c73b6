import { expect, test } from 'vitest'
import { deviceList } from './device-list.ts'

test('one network scanner that answers to four drivers is listed once, by the best of them', () => {
  const answer = [
    'hpaio:/net/HP_LaserJet_MFP_M428?ip=192.168.1.9\tHP\tLaserJet MFP M428\tmulti-function',
    'airscan:w1:HP LaserJet MFP M428\tWSD\tHP LaserJet MFP M428\tip=192.168.1.9',
    'airscan:e0:HP LaserJet MFP M428\teSCL\tHP LaserJet MFP M428\tip=192.168.1.9',
    'escl:https://192.168.1.9:443\tHP\tLaserJet MFP M428\tflatbed scanner',
    'airscan:e0:HP LaserJet MFP M428\teSCL\tHP LaserJet MFP M428\tip=192.168.1.9',
  ]
  const label = 'HP LaserJet MFP M428'
  const only = [{ id: `airscan:e0:${label}`, label, host: '192.168.1.9' }]
  expect(deviceList(answer.join('\n'))).toEqual(only)
  expect(deviceList(answer.reverse().join('\n'))).toEqual(only)
})

test('two scanners of one make stay two and can be told apart', () => {
  expect(
    deviceList(
      'fujitsu:fi-7160:2\tFUJITSU\tfi-7160\tscanner\nfujitsu:fi-7160:1\tFUJITSU\tfi-7160\tscanner\n',
    ),
  ).toEqual([
    { id: 'fujitsu:fi-7160:1', label: 'FUJITSU fi-7160 (1)' },
    { id: 'fujitsu:fi-7160:2', label: 'FUJITSU fi-7160 (2)' },
  ])
})

test('no scanner is an empty list', () => {
  expect(deviceList('')).toEqual([])
})
