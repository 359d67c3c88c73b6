/* The two 8-bit codes in which Vietnamese offices wrote before Unicode, and in which their templates still are. Text in
   them is Latin-1 to every program; only the font's shapes, and so its name, tell. */

/** How a font writes Vietnamese. */
export type LegacyFont = { code: 'tcvn3' | 'vni'; capitals: boolean }

/* TCVN 5712:1993, VN3, as the ABC fonts have it, from A1; a dot: no letter. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

const [GRAVE, ACUTE, HOOK, TILDE, BELOW] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306']
/* VNI: the marks are letters of their own, after the one they belong to. */
const VNI: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: BELOW,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + BELOW,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + BELOW,
}
/* What programs take for some of the Latin-1 letters. */
const ALIKE: Record<string, string> = { μ: 'µ', '∙': '·', Đ: 'Ð' }

/** By the name of a font: `.VnTime`, `.VnTimeH` (capitals only), `VNI-Times`; null: any other. */
export function legacyFont(name: string): LegacyFont | null {
  const plain = name.replace(/^[A-Z]{6}\+/, '').replace(/\s/g, '')
  if (/^\.Vn[A-Z0-9]/i.test(plain)) return { code: 'tcvn3', capitals: /^[^,-]*[a-z]H(?:[,-]|$)/.test(plain) }
  return /^VNI[-_]/i.test(plain) ? { code: 'vni', capitals: false } : null
}

/**
 * What stands there in Unicode. Letter by letter: the marks of VNI become combining ones, which are one with their
 * letter only in NFC.
 * @param text as Latin-1 has it
 */
export function fromLegacy(text: string, { code, capitals }: LegacyFont): string {
  const letters = Array.from(text, (letter) => {
    const known = ALIKE[letter] ?? letter
    return code === 'vni' ? fromVni(known) : fromTcvn3(known)
  }).join('')
  return capitals ? letters.toUpperCase() : letters
}

function fromTcvn3(letter: string): string {
  const known = TCVN3[letter.charCodeAt(0) - 0xa1]
  return known === undefined || known === '.' ? letter : known
}

function fromVni(letter: string): string {
  const small = letter.toLowerCase()
  const known = VNI[small]
  if (known === undefined) return letter
  return letter === small ? known : known.toUpperCase()
}
