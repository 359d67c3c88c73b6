import type { ScanMode, ScanSource } from '../../common/scans/model.ts'
import type { ScannerAbilities, ScanOrder } from '../../core/scans/scanner.ts'

/** An option as `scanimage -A` lists it: its choices or its range, in the device's own words. */
type Option = { choices: string[]; range: { from: number; to: number; step: number } | null; active: boolean }
export type DeviceOptions = ReadonlyMap<string, Option>

const OPTION = /^ {4}(--?[A-Za-z0-9-]+)(?:\[=\(|\s|$)(.*)$/

/** Reads the list of options that `scanimage -A` prints for a device. */
export function readOptions(answer: string): DeviceOptions {
  const options = new Map<string, Option>()
  for (const line of answer.split('\n')) {
    const [, name, rest = ''] = OPTION.exec(line) ?? []
    if (!name) continue
    const [, from, to] = /(-?[\d.]+)\.\.(-?[\d.]+)/.exec(rest) ?? []
    const step = /in steps of ([\d.]+)/.exec(rest)?.[1]
    const choices = rest
      .replace(/(\)\]|\s\[).*$/, '')
      .split('|')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== '')
    options.set(name, {
      choices: from === undefined ? choices : [],
      range: from === undefined ? null : { from: Number(from), to: Number(to), step: Number(step ?? 0) },
      active: !/\[(inactive|read-only)\]/.test(rest),
    })
  }
  return options
}

type SourceChoice = { source: ScanSource; args: string[] }

/** How to ask this device for each of its paper sources. A device that offers no choice has a flatbed. */
function sourceChoices(options: DeviceOptions): SourceChoice[] {
  const found: SourceChoice[] = []
  const add = (source: ScanSource, args: string[]): void => {
    if (!found.some((choice) => choice.source === source)) found.push({ source, args })
  }
  for (const name of usable(options, '--source')?.choices ?? []) {
    const args = [`--source=${name}`]
    if (/duplex/i.test(name)) add('feeder-duplex', args)
    else if (/back/i.test(name)) continue
    else if (/adf|feeder|document/i.test(name)) add('feeder', args)
    else if (/flatbed|platen|normal/i.test(name)) add('flatbed', args)
  }
  const feeder = found.find((choice) => choice.source === 'feeder')
  if (feeder && usable(options, '--adf-mode', true)?.choices.includes('Duplex')) {
    add('feeder-duplex', [...feeder.args, '--adf-mode=Duplex'])
  }
  for (const name of ['--duplex', '--adf-duplex']) {
    if (feeder && options.has(name)) add('feeder-duplex', [...feeder.args, `${name}=yes`])
  }
  return found.length > 0 ? found : [{ source: 'flatbed', args: [] }]
}

/** What the device can do, in the words of this program. */
export function abilitiesOf(options: DeviceOptions): ScannerAbilities {
  const order: ScanSource[] = ['flatbed', 'feeder', 'feeder-duplex']
  const sources = sourceChoices(options).map((choice) => choice.source)
  const modes: ScanMode[] = (['color', 'gray', 'lineart'] as const).filter(
    (mode) => modeArgs(options, mode).length > 0,
  )
  const offered = [150, 200, 300, 400, 600].filter((dpi) => nearestResolution(options, dpi) === dpi)
  return {
    sources: order.filter((source) => sources.includes(source)),
    modes: modes.length > 0 ? modes : ['color'],
    resolutions: offered.length > 0 ? offered : [nearestResolution(options, 200)],
  }
}

/**
 * Arguments of `scanimage` for an order: only options the device lists as usable now.
 * @returns undefined when the device has no such source, or an extra setting that it does not know.
 */
export function argumentsFor(options: DeviceOptions, order: ScanOrder): string[] | undefined {
  const choice = sourceChoices(options).find((offered) => offered.source === order.source)
  // Extra settings may only be the device's own: never scanimage's, which could name files to write.
  const extra = order.deviceOptions ?? []
  if (!choice || extra.some((setting) => !options.has(setting.split('=')[0]!))) return undefined
  const args = [...choice.args, ...modeArgs(options, order.mode)]
  if (options.has('--resolution')) args.push(`--resolution=${nearestResolution(options, order.resolution)}`)
  if (order.mode !== 'lineart' && usable(options, '--depth')?.choices.includes('8')) args.push('--depth=8')
  return [...args, ...sheetArgs(options), ...extra]
}

/** A4 in millimetres, the sheet of Vietnamese administration (NĐ 30/2020/NĐ-CP). */
export const SHEET_MM = { width: 210, height: 297 }

/** Does the device scan exactly the sheet that `argumentsFor` asks for? Only then can its size tell the resolution. */
export function takesSheet(options: DeviceOptions): boolean {
  return sheetArgs(options).length > 0
}

function sheetArgs(options: DeviceOptions): string[] {
  const [width, height] = [usable(options, '-x')?.range, usable(options, '-y')?.range]
  if (!width || !height || width.to < SHEET_MM.width || height.to < SHEET_MM.height) return []
  return ['-l', '0', '-t', '0', '-x', String(SHEET_MM.width), '-y', String(SHEET_MM.height)]
}

// As drivers name them; a halftone has no place in an archive.
const MODE_WORDS = {
  color: /colou?r/i,
  gray: /gr[ae]y/i,
  lineart: /line ?art|binary|black ?(?:&|and) ?white|^bw$|mono(?!.*gr[ae]y)/i,
}

function modeArgs(options: DeviceOptions, mode: ScanMode): string[] {
  const pattern = MODE_WORDS[mode]
  const name = usable(options, '--mode')?.choices.find(
    (choice) => pattern.test(choice) && !/halftone|diffusion/i.test(choice),
  )
  return name === undefined ? [] : [`--mode=${name}`]
}

/** The least resolution the device offers that is not below the wanted one, else its highest. */
function nearestResolution(options: DeviceOptions, wanted: number): number {
  const option = options.get('--resolution')
  if (option?.range) {
    const { from, to, step } = option.range
    const stepped = step > 0 ? from + Math.ceil((wanted - from) / step) * step : wanted
    return Math.min(to, Math.max(from, stepped))
  }
  const listed = (option?.choices ?? []).map((choice) => Number.parseInt(choice, 10)).filter((dpi) => dpi > 0)
  listed.sort((a, b) => a - b)
  return listed.find((dpi) => dpi >= wanted) ?? listed.at(-1) ?? wanted
}

function usable(options: DeviceOptions, name: string, evenInactive = false): Option | undefined {
  const option = options.get(name)
  // `--adf-mode` is inactive until the feeder is chosen, which the arguments before it do.
  return option && (option.active || evenInactive) ? option : undefined
}
