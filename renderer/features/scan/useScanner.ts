import { useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import { ARCHIVE_DPI } from '../../../electron/common/scans/model.ts'
import { useQuery } from '../../app/live.ts'

export type ScanChoice = Omit<InputOf<'scans.start'>, 'dossierId'>

/**
 * The scanners of this PC and how the next scan is to be done. What was chosen last is offered again; what the
 * scanner cannot do is replaced by what comes nearest.
 */
export function useScanner() {
  const scanners = useQuery('scans.scanners', {}, { on: ['nothing'] })
  const [looking, setLooking] = useState(false)
  const [wish, setWish] = useState<Partial<ScanChoice>>({})
  const last = scanners.data?.lastChoice ?? null
  const devices = scanners.error ? [] : (scanners.data?.devices ?? [])

  const wanted = wish.device ?? last?.device
  const device = (devices.find((one) => one.id === wanted) ?? devices[0])?.id ?? null
  const abilities = useQuery('scans.abilities', device === null ? null : { device }, { on: ['nothing'] })
  // Of another device than the chosen one while the answer is on its way.
  const [askedFor, setAskedFor] = useState(device)
  const [seen, setSeen] = useState(abilities.data)
  if (seen !== abilities.data) {
    setSeen(abilities.data)
    setAskedFor(device)
  }
  const known = askedFor === device ? abilities.data : undefined

  const remembered = last?.device === device ? last : null
  const pick = <T>(offered: readonly T[], ...wishes: (T | undefined)[]): T | undefined =>
    wishes.find((one) => one !== undefined && offered.includes(one)) ?? offered[0]
  const choice: ScanChoice | null =
    device !== null && known
      ? {
          device,
          source: pick(known.sources, wish.source, remembered?.source, 'feeder') ?? 'flatbed',
          mode: pick(known.modes, wish.mode, remembered?.mode, 'color') ?? 'color',
          resolution:
            pick(
              known.resolutions,
              wish.resolution,
              remembered?.resolution,
              ARCHIVE_DPI,
              known.resolutions.find((dpi) => dpi > ARCHIVE_DPI),
            ) ?? ARCHIVE_DPI,
        }
      : null

  // The reading after a press on "look again" is over when its answer is another object.
  const [lookedAt, setLookedAt] = useState<unknown>(null)
  const answer = scanners.error ?? scanners.data
  if (looking && answer !== lookedAt) setLooking(false)
  return {
    looking: scanners.loading || looking,
    devices,
    device,
    abilities: known,
    choice,
    choose: (part: Partial<ScanChoice>) => setWish({ ...wish, ...part }),
    refresh: () => {
      setLookedAt(answer)
      setLooking(true)
      scanners.reload()
      if (device !== null) abilities.reload()
    },
    /** Why there is no scanner, or why the chosen one does not answer. */
    listError: scanners.error,
    abilitiesError: device === null ? undefined : abilities.error,
  }
}

export type ScannerState = ReturnType<typeof useScanner>
