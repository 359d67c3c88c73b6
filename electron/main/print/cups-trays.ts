import { Tray } from '../../common/papers/printing.ts'
import { runTool } from './run-tool.ts'

/** Names under which drivers offer their trays; the first is that of CUPS' own and of PPD files. */
const TRAY_OPTION = /^(InputSlot|media-source|MediaSource)(?:\/[^:]*)?:\s*(.*)$/m

/** The trays of a printer as its driver names them; none for a raw queue or a printer that does not tell. */
export async function listCupsTrays(
  printer: string,
  { env }: { env?: NodeJS.ProcessEnv } = {},
): Promise<Tray[]> {
  const words = ['-p', printer, '-l']
  const { stdout } = await runTool('lpoptions', words, {
    signal: AbortSignal.timeout(10_000),
    ...(env && { env }),
  })
  return readTrays(stdout)
}

/** Reads the line `InputSlot/Media Source: *Auto Tray1 Tray2` of `lpoptions -l`; the star marks what is set. */
export function readTrays(text: string): Tray[] {
  const [, option, values] = TRAY_OPTION.exec(text) ?? []
  return (values ?? '').split(/\s+/).flatMap((value) => {
    const tray = Tray.safeParse({
      name: `${option}=${value.replace('*', '')}`,
      isDefault: value.startsWith('*'),
    })
    return tray.success ? [tray.data] : []
  })
}
