import { dialog } from 'electron'
import type { Counter } from '../../core/counter.ts'
import type { Handlers } from '../../core/dispatch.ts'
import { networkCalls, scannersOf } from '../../core/scans/network-scanners.ts'
import { pastePicture } from '../../core/scans/paste-picture.ts'
import { scannerCalls } from '../../core/scans/run-scanner.ts'
import { watchFolder } from '../../core/scans/watched-folder.ts'
import { clipboardPicture } from './clipboard-picture.ts'
import { scannerAt } from './escl/add-by-address.ts'
import { discoverScanners } from './escl/discover.ts'
import { escl } from './escl/escl.ts'
import { scanSources } from './scan-sources.ts'
import { scanimage } from './scanimage.ts'
import { naps2 } from './windows/naps2.ts'
import { wia } from './windows/wia.ts'

/** Every way by which pages come that needs a device, the network or the system. The one list of drivers. */
export function sourceCalls(counter: Counter) {
  const network = escl(() => scannersOf(counter))
  const drivers = process.platform === 'win32' ? [network, wia(), naps2()] : [network, scanimage()]
  return {
    ...scannerCalls(scanSources(drivers)),
    ...networkCalls({ discover: discoverScanners, at: scannerAt }),
    'scans.chooseFolder': async (act) => {
      const chosen = await dialog.showOpenDialog({
        title: 'Chọn thư mục mà máy in quét vào',
        properties: ['openDirectory', 'createDirectory'],
      })
      return watchFolder(act, chosen.canceled ? null : (chosen.filePaths[0] ?? null))
    },
    'scans.paste': async (act, { dossierId }) => pastePicture(act, dossierId, await clipboardPicture()),
  } satisfies Partial<Handlers>
}
