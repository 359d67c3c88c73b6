import type { ScanOrder } from '../../../core/scans/scanner.ts'
import { SHEET_MM } from '../device-abilities.ts'
import { nearestDpi, type SourceCapabilities } from './capabilities.ts'

const UNITS_PER_MM = 300 / 25.4
const A4 = {
  width: Math.round(SHEET_MM.width * UNITS_PER_MM),
  height: Math.round(SHEET_MM.height * UNITS_PER_MM),
}

/** The body of a scan job (eSCL ScanSettings), and the sheet it asks for when that is a whole A4. */
export type ScanSettings = { xml: string; sheet: { width: number; height: number } | null }

/** @returns undefined when this source cannot scan so. */
export function scanSettings(source: SourceCapabilities, order: ScanOrder): ScanSettings | undefined {
  const mode = source.modes[order.mode]
  if (!mode) return undefined
  const dpi = nearestDpi(source, order.resolution)
  const [width, height] = [Math.min(A4.width, source.width), Math.min(A4.height, source.height)]
  const [format] = mode.formats
  // Order as in the protocol's schema: some devices read no other.
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
  <pwg:Version>2.0</pwg:Version>
  <pwg:ScanRegions>
    <pwg:ScanRegion>
      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
      <pwg:XOffset>0</pwg:XOffset>
      <pwg:YOffset>0</pwg:YOffset>
      <pwg:Width>${width}</pwg:Width>
      <pwg:Height>${height}</pwg:Height>
    </pwg:ScanRegion>
  </pwg:ScanRegions>
  <pwg:InputSource>${order.source === 'flatbed' ? 'Platen' : 'Feeder'}</pwg:InputSource>
  <scan:ColorMode>${mode.word}</scan:ColorMode>
  <pwg:DocumentFormat>${format}</pwg:DocumentFormat>
  <scan:DocumentFormatExt>${format}</scan:DocumentFormatExt>
  <scan:XResolution>${dpi}</scan:XResolution>
  <scan:YResolution>${dpi}</scan:YResolution>
${order.source === 'flatbed' ? '' : `  <scan:Duplex>${order.source === 'feeder-duplex'}</scan:Duplex>\n`}</scan:ScanSettings>
`
  // A device a millimetre short of A4 still scans a sheet of A4; half of one tells nothing of the resolution.
  const whole = width > A4.width * 0.99 && height > A4.height * 0.99
  return {
    xml,
    sheet: whole ? { width: width / UNITS_PER_MM, height: height / UNITS_PER_MM } : null,
  }
}
