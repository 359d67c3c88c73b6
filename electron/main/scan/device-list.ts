import type { FoundScanner } from '../../core/scans/scanner.ts'

/** The format asked of `scanimage -f`; names of devices hold anything but tabs and line ends. */
export const LIST_FORMAT = '%d\t%v\t%m\t%t%n'

// Vendors that only name the protocol or nothing at all.
const NO_VENDOR = new Set(['escl', 'wsd', 'noname', 'unknown', ''])
// Better driver first, where one scanner is reached by several.
const PREFERENCE = ['airscan', 'escl', 'net']

/**
 * Devices from the answer of `scanimage -f`, each scanner once, in an order that does not change between calls.
 * A network scanner answers to several drivers (eSCL, WSD, its maker's): the same label from two drivers is one
 * scanner, two devices of one driver are two scanners.
 */
export function deviceList(answer: string): FoundScanner[] {
  const found = new Map<string, { id: string; label: string; driver: string; host: string | null }>()
  for (const line of answer.split('\n')) {
    const [id, vendor = '', model = '', type = ''] = line.split('\t').map((part) => part.trim())
    if (!id) continue
    found.set(id, { id, label: labelOf(vendor, model) || id, driver: driverOf(id), host: hostIn(id, type) })
  }
  const best = new Map<string, string>()
  for (const device of found.values()) {
    const key = device.label.toLowerCase()
    const chosen = best.get(key)
    if (chosen === undefined || rank(device.driver) < rank(chosen)) best.set(key, device.driver)
  }
  const once = [...found.values()].filter((device) => best.get(device.label.toLowerCase()) === device.driver)
  once.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id))
  return once.map(({ id, label, host }, index) => {
    const twins = once.filter((other) => other.label === label)
    const name = twins.length > 1 ? `${label} (${twins.indexOf(once[index]!) + 1})` : label
    return { id, label: name, ...(host !== null && { host }) }
  })
}

/** Where in the network it answers: SANE's escl has the address in the id, airscan in the type. */
function hostIn(id: string, type: string): string | null {
  const address = /https?:\/\/[^\s,]+/.exec(id)?.[0]
  if (address !== undefined && URL.canParse(address)) return new URL(address).hostname
  return /\bip=([0-9a-f.:]+)/i.exec(type)?.[1] ?? null
}

function labelOf(vendor: string, model: string): string {
  if (NO_VENDOR.has(vendor.toLowerCase())) return model
  return model.toLowerCase().startsWith(vendor.toLowerCase()) ? model : `${vendor} ${model}`.trim()
}

/** The driver and, for airscan, its protocol: `airscan:e0:Canon` and `airscan:w1:Canon` are two ways to one scanner. */
function driverOf(id: string): string {
  const [driver = '', rest = ''] = id.split(':')
  return driver === 'airscan' ? `airscan ${rest.slice(0, 1)}` : driver
}

function rank(driver: string): string {
  const place = PREFERENCE.indexOf(driver.split(' ')[0]!)
  // A maker's own driver comes last: it knows its own scanners, but is the one that vanishes with an update.
  return `${place < 0 ? PREFERENCE.length : place} ${driver}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
