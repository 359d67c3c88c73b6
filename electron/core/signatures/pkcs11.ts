import koffi, { type LibraryHandle } from 'koffi'

/* The PKCS#11 functions that signing needs, called as the standard lays them out (PKCS #11 v2.40). The table of
   functions is asked for, for not every module exports them by name. On Windows the standard packs its structures.
   A module is foreign machine code: this file is only ever loaded in the signing process. */

const packed = process.platform === 'win32'
const struct = packed ? koffi.pack : koffi.struct

const Attribute = struct('CK_ATTRIBUTE', {
  type: 'unsigned long',
  value: 'void *',
  length: 'unsigned long',
})
const Mechanism = struct('CK_MECHANISM', {
  mechanism: 'unsigned long',
  parameter: 'void *',
  length: 'unsigned long',
})
const TokenInfo = struct('CK_TOKEN_INFO', {
  label: koffi.array('uint8_t', 32),
  manufacturer: koffi.array('uint8_t', 32),
  model: koffi.array('uint8_t', 16),
  serial: koffi.array('uint8_t', 16),
  flags: 'unsigned long',
  counts: koffi.array('unsigned long', 10),
  versions: koffi.array('uint8_t', 4),
  time: koffi.array('uint8_t', 16),
})

/** Place of each function in CK_FUNCTION_LIST, and what it takes. Every one answers a CK_RV. */
const FUNCTIONS = {
  C_Initialize: [0, ['void *']],
  C_Finalize: [1, ['void *']],
  C_GetSlotList: [4, ['uint8_t', 'unsigned long *', '_Inout_ unsigned long *']],
  C_GetTokenInfo: [6, ['unsigned long', koffi.out(koffi.pointer(TokenInfo))]],
  C_OpenSession: [12, ['unsigned long', 'unsigned long', 'void *', 'void *', '_Out_ unsigned long *']],
  C_CloseSession: [13, ['unsigned long']],
  C_Login: [18, ['unsigned long', 'unsigned long', 'void *', 'unsigned long']],
  C_Logout: [19, ['unsigned long']],
  C_GetAttributeValue: [
    24,
    ['unsigned long', 'unsigned long', koffi.inout(koffi.pointer(Attribute)), 'unsigned long'],
  ],
  C_FindObjectsInit: [26, ['unsigned long', koffi.pointer(Attribute), 'unsigned long']],
  C_FindObjects: [27, ['unsigned long', 'unsigned long *', 'unsigned long', '_Out_ unsigned long *']],
  C_FindObjectsFinal: [28, ['unsigned long']],
  C_SignInit: [42, ['unsigned long', koffi.pointer(Mechanism), 'unsigned long']],
  C_Sign: [43, ['unsigned long', 'void *', 'unsigned long', 'void *', '_Inout_ unsigned long *']],
} as const satisfies Record<string, readonly [number, readonly unknown[]]>
const LAST = 43
// Types carry their names through the whole process, so they are made once.
const TYPES = Object.fromEntries(
  Object.entries(FUNCTIONS).map(([name, [, takes]]) => [
    name,
    koffi.proto(name, 'unsigned long', takes as never),
  ]),
)

/* A library that nothing refers to is unloaded with the next garbage collection, and functions taken out of its table do
   not count as referring to it: the first call after that would end the process. */
const loaded = new Set<LibraryHandle>()

export type Module = Record<keyof typeof FUNCTIONS, (...input: unknown[]) => number>

/** Loads a module. @throws when the file is not there or is no PKCS#11 module. */
export function loadModule(path: string): Module {
  const library = koffi.load(path)
  loaded.add(library)
  const getList = library.func('C_GetFunctionList', 'unsigned long', [
    koffi.out(koffi.pointer('void *', 1)),
  ]) as (list: unknown[]) => number
  const list: unknown[] = [null]
  if (getList(list) !== 0 || !list[0]) throw new Error('no list of functions')
  // Behind the version: two bytes, filled up to a pointer's size where nothing is packed.
  const functions = koffi.decode(list[0], packed ? 2 : 8, koffi.array('void *', LAST + 1)) as unknown[]
  const made: Partial<Module> = {}
  for (const [name, [place]] of Object.entries(FUNCTIONS)) {
    made[name as keyof Module] = koffi.decode(functions[place], TYPES[name]!) as Module[keyof Module]
  }
  return made as Module
}

export const CKR = {
  OK: 0x0,
  FUNCTION_FAILED: 0x6,
  DEVICE_ERROR: 0x30,
  DEVICE_REMOVED: 0x32,
  OBJECT_HANDLE_INVALID: 0x82,
  PIN_INCORRECT: 0xa0,
  PIN_INVALID: 0xa1,
  PIN_LEN_RANGE: 0xa2,
  PIN_EXPIRED: 0xa3,
  PIN_LOCKED: 0xa4,
  SESSION_CLOSED: 0xb0,
  SESSION_HANDLE_INVALID: 0xb3,
  SLOT_ID_INVALID: 0x3,
  TOKEN_NOT_PRESENT: 0xe0,
  TOKEN_NOT_RECOGNIZED: 0xe1,
  USER_ALREADY_LOGGED_IN: 0x100,
  USER_NOT_LOGGED_IN: 0x101,
  USER_PIN_NOT_INITIALIZED: 0x102,
  CRYPTOKI_NOT_INITIALIZED: 0x190,
  CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const

export const CKF = {
  SERIAL_SESSION: 0x4,
  USER_PIN_COUNT_LOW: 0x10000,
  USER_PIN_FINAL_TRY: 0x20000,
  USER_PIN_LOCKED: 0x40000,
  USER_PIN_TO_BE_CHANGED: 0x80000,
} as const

export const CKU = { USER: 1, CONTEXT_SPECIFIC: 2 } as const
export const CKO = { CERTIFICATE: 1, PRIVATE_KEY: 3 } as const
export const CKM = { RSA_PKCS: 0x1, ECDSA: 0x1041 } as const
export const CKA = { CLASS: 0x0, VALUE: 0x11, ID: 0x102, SIGN: 0x108, ALWAYS_AUTHENTICATE: 0x202 } as const
