import type { ScanOrder } from '../../../core/scans/scanner.ts'

/* Windows Image Acquisition through its automation objects (wiaaut.dll, part of Windows). Numbers are those of wiadef.h.
   The script says one thing a line, so that what it says can be read without knowing a language. */

const PROPERTY = {
  feederAbilities: 3086, // WIA_DPS_DOCUMENT_HANDLING_CAPABILITIES: 1 feeder, 2 flatbed, 4 duplex
  paperSource: 3088, // WIA_DPS_DOCUMENT_HANDLING_SELECT, same numbers
  pages: 3096, // WIA_DPS_PAGES
  dataType: 4103, // WIA_IPA_DATATYPE: 0 lineart, 2 grey, 3 colour
  dpiAcross: 6147, // WIA_IPS_XRES
  dpiDown: 6148, // WIA_IPS_YRES
  left: 6149, // WIA_IPS_XPOS
  top: 6150,
  width: 6151, // WIA_IPS_XEXTENT, in dots
  height: 6152,
}
/** wiaFormatPNG: bit by bit what the scanner saw, and it says its resolution. */
const PNG = '{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}'

const OPENING = `$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
function Fail($e) {
  while ($e.InnerException) { $e = $e.InnerException }
  'FAULT 0x{0:X8}' -f $e.HResult
  exit 1
}
function Put($item, $id, $value) {
  foreach ($p in $item.Properties) { if ($p.PropertyID -eq $id) { try { $p.Value = $value } catch { } } }
}
try { $manager = New-Object -ComObject WIA.DeviceManager } catch { 'FAULT 0x80210015'; exit 1 }
function Open($id) {
  foreach ($info in $manager.DeviceInfos) { if ($info.DeviceID -eq $id) { return $info.Connect() } }
  'FAULT 0x80210005'
  exit 1
}
`

const LIST = `try {
  foreach ($info in $manager.DeviceInfos) {
    if ($info.Type -eq 1) { 'DEVICE {0}\t{1}' -f $info.DeviceID, $info.Properties.Item('Name').Value }
  }
  'DONE'
} catch { Fail $_.Exception }
`

function abilities(device: string): string {
  return `try {
  $device = Open ${quoted(device)}
  foreach ($p in $device.Properties) { if ($p.PropertyID -eq ${PROPERTY.feederAbilities}) { 'FEEDER {0}' -f $p.Value } }
  foreach ($p in $device.Items.Item(1).Properties) {
    if ($p.PropertyID -eq ${PROPERTY.dpiAcross}) {
      if ($p.SubType -eq 1) { 'DPI {0}..{1} {2}' -f $p.SubTypeMin, $p.SubTypeMax, $p.SubTypeStep }
      elseif ($p.SubType -eq 2) { 'DPI {0}' -f (($p.SubTypeValues | ForEach-Object { $_ }) -join ' ') }
      else { 'DPI {0}' -f $p.Value }
    }
    if ($p.PropertyID -eq ${PROPERTY.dataType} -and $p.SubType -eq 2) {
      'MODES {0}' -f (($p.SubTypeValues | ForEach-Object { $_ }) -join ' ')
    }
  }
  'DONE'
} catch { Fail $_.Exception }
`
}

function scan(order: ScanOrder, device: string): string {
  const source = { flatbed: 2, feeder: 1, 'feeder-duplex': 5 }[order.source]
  const type = { color: 3, gray: 2, lineart: 0 }[order.mode]
  const dpi = Math.round(order.resolution)
  const dots = (mm: number): number => Math.floor((mm / 25.4) * dpi)
  return `try {
  $device = Open ${quoted(device)}
  Put $device ${PROPERTY.paperSource} ${source}
  Put $device ${PROPERTY.pages} 1
  $n = 0
  do {
    $item = $device.Items.Item(1)
    Put $item ${PROPERTY.dataType} ${type}
    Put $item ${PROPERTY.dpiAcross} ${dpi}
    Put $item ${PROPERTY.dpiDown} ${dpi}
    Put $item ${PROPERTY.left} 0
    Put $item ${PROPERTY.top} 0
    Put $item ${PROPERTY.width} ${dots(210)}
    Put $item ${PROPERTY.height} ${dots(297)}
    try { $image = $item.Transfer('${PNG}') } catch {
      $e = $_.Exception
      while ($e.InnerException) { $e = $e.InnerException }
      # The feeder is empty: the end of the batch, once there was a page.
      if ($n -gt 0 -and ('{0:X8}' -f $e.HResult) -eq '80210003') { break }
      Fail $e
    }
    $n = $n + 1
    $path = Join-Path (Get-Location) ('p{0}.png' -f $n)
    $image.SaveFile($path)
    'PAGE {0}' -f $path
  } while (${order.source === 'flatbed' ? '$false' : '$n -lt 300'})
  'DONE'
} catch { Fail $_.Exception }
`
}

/** Arguments of powershell.exe for each question. The script travels encoded: nothing in it is read by a shell. */
export const wiaArguments = {
  list: () => encoded(LIST),
  abilities: (device: string) => encoded(abilities(device)),
  scan: (order: ScanOrder, device: string) => encoded(scan(order, device)),
}

function encoded(script: string): string[] {
  const text = Buffer.from(OPENING + script, 'utf16le').toString('base64')
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', text]
}

/** A PowerShell string that stands for itself; line ends and typographic quotes, which it takes for quotes, go out. */
function quoted(text: string): string {
  return `'${text.replace(/[\r\n\0]/g, '').replace(/['\u2018-\u201b]/g, (quote) => quote + quote)}'`
}
