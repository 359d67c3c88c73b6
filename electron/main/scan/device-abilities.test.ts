import { expect, test } from 'vitest'
import { abilitiesOf, argumentsFor, readOptions } from './device-abilities.ts'

// Shortened answers of `scanimage -A` in the words of the fujitsu, brother and airscan drivers.
const FEEDER_ONLY = `
All options specific to device \`fujitsu:fi-7160:1':
  Standard:
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
        Selects the scan source (such as a document-feeder).
    --mode Lineart|Halftone|Gray|Color [Lineart]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --resolution 50..600dpi (in steps of 1) [600]
        Sets the resolution of the scanned image.
  Geometry:
    -l 0..215.872mm (in steps of 0.0211639) [0]
        Top-left x position of scan area.
    -t 0..279.364mm (in steps of 0.0211639) [0]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
    --swcrop[=(yes|no)] [inactive]
        Request driver to remove border from pages digitally.
`
const ADF_MODE = `
    --source Flatbed|ADF [Flatbed]
    --adf-mode Simplex|Duplex [inactive]
    --mode 24bit Color[Fast]|Black & White|True Gray [24bit Color[Fast]]
    --resolution 100|150|300|400dpi [100]
    -x 0..300mm [210]
    -y 0..300mm [297]
`

test('a scanner with nothing but a feeder', () => {
  const options = readOptions(FEEDER_ONLY)
  expect(abilitiesOf(options).sources).toEqual(['feeder', 'feeder-duplex'])
  const order = { device: 'x', source: 'feeder-duplex', mode: 'gray', resolution: 200 } as const
  // Its glass is shorter than A4, so the sheet is left to it.
  expect(argumentsFor(options, order)).toEqual(['--source=ADF Duplex', '--mode=Gray', '--resolution=200'])
  expect(argumentsFor(options, { ...order, source: 'flatbed' })).toBeUndefined()
  expect(argumentsFor(options, { ...order, deviceOptions: ['--swcrop=yes'] })?.at(-1)).toBe('--swcrop=yes')
  expect(argumentsFor(options, { ...order, deviceOptions: ['--batch=/etc/p%d'] })).toBeUndefined()
})

test('both sides as a setting of its own, resolutions as a list, a mode with brackets in its name', () => {
  const options = readOptions(ADF_MODE)
  expect(abilitiesOf(options)).toEqual({
    sources: ['flatbed', 'feeder', 'feeder-duplex'],
    modes: ['color', 'gray', 'lineart'],
    resolutions: [150, 300, 400],
  })
  const order = { device: 'x', source: 'feeder-duplex', mode: 'color', resolution: 200 } as const
  expect(argumentsFor(options, order)).toEqual([
    '--source=ADF',
    '--adf-mode=Duplex',
    '--mode=24bit Color[Fast]',
    // The next above, for an archive asks for at least what was ordered.
    '--resolution=300',
    ...['-l', '0', '-t', '0', '-x', '210', '-y', '297'],
  ])
  expect(argumentsFor(options, { ...order, resolution: 600 })).toContain('--resolution=400')
  expect(argumentsFor(options, { ...order, mode: 'lineart' })).toContain('--mode=Black & White')
})

test('black and white by any of its names, never a halftone; eight bits are not asked of it', () => {
  const modes = (words: string) => readOptions(`    --mode ${words} [Gray]\n    --depth 8|16 [8]\n`)
  const order = { device: 'x', source: 'flatbed', mode: 'lineart', resolution: 300 } as const
  for (const name of ['Lineart', 'Binary', 'Black & White', 'LineArt']) {
    expect(argumentsFor(modes(`Color|Gray|Halftone|${name}`), order), name).toEqual([`--mode=${name}`])
  }
  expect(abilitiesOf(modes('Color|Gray|Black & White Halftone')).modes).toEqual(['color', 'gray'])
  expect(abilitiesOf(modes('Gray|Color|Monochrome Gray')).modes).toEqual(['color', 'gray'])
})
