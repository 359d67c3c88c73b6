import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * Every switch that is burnt into the packaged program, stated one by one: what is not wanted there cannot be
 * had by an environment variable or a command line either.
 */
export const fuses: Record<FuseV1Options, boolean> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Scanning a code by camera is WebAssembly; without the handlers it is only slower.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** The fuses of a program file: those it knows, by option. */
export async function readFuses(executable: string): Promise<Map<FuseV1Options, boolean>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable)
  const entries = Object.entries(wire).map(([option, state]) => [Number(option), state] as const)
  return new Map(entries.map(([option, state]) => [option as FuseV1Options, state === FuseState.ENABLE]))
}

/** Burns the fuses in. An Electron with a fuse that is not stated above is refused, one with fewer takes those it has. */
export async function burnFuses(executable: string): Promise<void> {
  const known = [...(await readFuses(executable)).keys()]
  const unstated = known.filter((option) => !(option in fuses))
  if (unstated.length > 0)
    throw new Error(`this Electron has fuses that build/fuses.ts does not state: ${unstated.join()}`)
  const wanted = Object.fromEntries(known.map((option) => [option, fuses[option]]))
  await flipFuses(executable, { version: FuseVersion.V1, ...wanted })
}
