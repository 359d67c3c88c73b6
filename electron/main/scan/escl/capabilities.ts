import type { ScanMode, ScanSource } from '../../../common/scans/model.ts'
import type { ScannerAbilities } from '../../../core/scans/scanner.ts'
import { allOf, firstOf, readXml, wordsOf, type XmlElement } from './read-xml.ts'

/** What one paper source of a network scanner can do. Width and height in 1/300 inch, as the protocol has them. */
export type SourceCapabilities = {
  width: number
  height: number
  /** The protocol's own word for each of our modes it has, and the picture formats it gives in that mode. */
  modes: Partial<Record<ScanMode, { word: string; formats: string[] }>>
  resolutions: { listed: number[]; range: { from: number; to: number; step: number } | null }
}

export type Capabilities = { label: string; sources: Partial<Record<ScanSource, SourceCapabilities>> }

const MODES: readonly (readonly [word: string, mode: ScanMode])[] = [
  ['RGB24', 'color'],
  ['Grayscale8', 'gray'],
  ['BlackAndWhite1', 'lineart'],
]
/** Formats that are pictures, the better for its size first. Lineart is no matter for JPEG. */
const PICTURES = ['image/jpeg', 'image/png', 'image/tiff']
const LINEART = ['image/png', 'image/tiff', 'image/jpeg']

/** Reads eSCL's ScannerCapabilities (Mopria eSCL 2.97, 8.1); undefined when it is something else or names no source. */
export function readCapabilities(bytes: Buffer): Capabilities | undefined {
  const root = readXml(bytes)
  if (root?.name !== 'ScannerCapabilities') return undefined
  const sources: Capabilities['sources'] = {}
  const add = (source: ScanSource, inputs: XmlElement | undefined): void => {
    const found = inputs && readSource(root, inputs)
    if (found) sources[source] = found
  }
  add('flatbed', firstOf(firstOf(root, 'Platen'), 'PlatenInputCaps'))
  const feeder = firstOf(root, 'Adf')
  add('feeder', firstOf(feeder, 'AdfSimplexInputCaps'))
  add('feeder-duplex', firstOf(feeder, 'AdfDuplexInputCaps'))
  if (Object.keys(sources).length === 0) return undefined
  return { label: wordsOf(root, 'MakeAndModel').slice(0, 200), sources }
}

function readSource(root: XmlElement, inputs: XmlElement): SourceCapabilities | undefined {
  const profiles = allOf(inputs, 'SettingProfile').map((profile) => {
    // A profile may stand for one that is written elsewhere under a name.
    const { ref } = profile.attributes
    const meant = ref && allOf(root, 'SettingProfile').find((other) => other.attributes.name === ref)
    return meant || profile
  })
  const modes: SourceCapabilities['modes'] = {}
  const listed = new Set<number>()
  let range: SourceCapabilities['resolutions']['range'] = null
  for (const profile of profiles) {
    const words = allOf(profile, 'ColorMode').map(({ text }) => text)
    const said = [...allOf(profile, 'DocumentFormat'), ...allOf(profile, 'DocumentFormatExt')].map(
      ({ text }) => text.toLowerCase(),
    )
    for (const [word, mode] of MODES) {
      const formats = (mode === 'lineart' ? LINEART : PICTURES).filter((format) => said.includes(format))
      if (words.includes(word) && formats.length > 0) modes[mode] ??= { word, formats }
    }
    for (const one of allOf(profile, 'DiscreteResolution')) {
      const dpi = numberOf(one, 'XResolution')
      if (dpi > 0 && dpi === numberOf(one, 'YResolution')) listed.add(dpi)
    }
    const across = firstOf(profile, 'XResolutionRange')
    const [from, to] = [numberOf(across, 'Min'), numberOf(across, 'Max')]
    if (from > 0 && to >= from) range = { from, to, step: Math.max(1, numberOf(across, 'Step')) }
  }
  const [width, height] = [numberOf(inputs, 'MaxWidth'), numberOf(inputs, 'MaxHeight')]
  if (Object.keys(modes).length === 0 || (listed.size === 0 && !range) || width <= 0 || height <= 0)
    return undefined
  return { width, height, modes, resolutions: { listed: [...listed].toSorted((a, b) => a - b), range } }
}

function numberOf(element: XmlElement | undefined, name: string): number {
  const words = wordsOf(element, name)
  return /^\d{1,6}$/.test(words) ? Number(words) : 0
}

/** The same in the words of this program. */
export function esclAbilities({ sources }: Capabilities): ScannerAbilities {
  const order: ScanSource[] = ['flatbed', 'feeder', 'feeder-duplex']
  const has = order.filter((source) => sources[source])
  const every = has.map((source) => sources[source]!)
  const modes: ScanMode[] = (['color', 'gray', 'lineart'] as const).filter((mode) =>
    every.every((source) => source.modes[mode]),
  )
  const offered = [150, 200, 300, 400, 600].filter((dpi) =>
    every.every((source) => nearestDpi(source, dpi) === dpi),
  )
  return {
    sources: has,
    modes: modes.length > 0 ? modes : [Object.keys(every[0]!.modes)[0] as ScanMode],
    resolutions: offered.length > 0 ? offered : [nearestDpi(every[0]!, 200)],
  }
}

/** The least resolution this source has that is not below the wanted one, else its highest. */
export function nearestDpi({ resolutions: { listed, range } }: SourceCapabilities, wanted: number): number {
  const exact = listed.find((dpi) => dpi >= wanted)
  if (exact !== undefined || !range) return exact ?? listed.at(-1)!
  const stepped = range.from + Math.ceil((wanted - range.from) / range.step) * range.step
  return Math.min(range.to, Math.max(range.from, stepped))
}
