import { existsSync } from 'node:fs'

/* Where the makers of tokens that Vietnamese authorities hand out put their PKCS#11 modules. Only offered: the officer
   or the administrator decides, and another path can be typed. */
const SYSTEM = 'C:\\Windows\\System32'
const MODULES: readonly { name: string; path: string }[] = [
  { name: 'Ban Cơ yếu Chính phủ (GCA-01)', path: `${SYSTEM}\\gca01_csp11_v1.dll` },
  { name: 'Ban Cơ yếu Chính phủ (SafeNet eToken)', path: `${SYSTEM}\\eTPKCS11.dll` },
  { name: 'VNPT-CA', path: `${SYSTEM}\\vnptca_p11_v8.dll` },
  { name: 'Viettel-CA', path: `${SYSTEM}\\viettel-ca_v6.dll` },
  { name: 'FPT-CA', path: `${SYSTEM}\\fpt-ca_v4.dll` },
  { name: 'BkavCA', path: `${SYSTEM}\\BkavCA.dll` },
  { name: 'OpenSC', path: 'C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll' },
  { name: 'SafeNet eToken', path: '/usr/lib/libeTPkcs11.so' },
  { name: 'OpenSC', path: '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so' },
  { name: 'SoftHSM (thử nghiệm)', path: '/usr/lib/softhsm/libsofthsm2.so' },
]

/** Those that are on this PC. */
export function knownModules(): { name: string; path: string }[] {
  return MODULES.filter(({ path }) => existsSync(path))
}
