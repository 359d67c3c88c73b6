import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What others say of the files that left the program: poppler of signature and text, SHA-256 of each. */
export type Judged = { sha256: string; verified: boolean; searchable: boolean }

/** Every PDF in the folders of dossiers below `folder`; the joined copies beside them claim no signature. */
export function judgeDigitised(folder: string): Judged[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .map((path) => {
      const said = String(spawnSync('pdfsig', ['-nocert', path]).stdout)
      const text = String(spawnSync('pdftotext', [path, '-']).stdout)
      return {
        sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
        verified: said.includes('Signature is Valid') && said.includes('Total document signed'),
        searchable: /\p{L}{3}/u.test(text),
      }
    })
}
