import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type CorpusPage, corpusPage } from './corpus-page.ts'

const cache = join(import.meta.dirname, '../../out/bench-cache-pages')

/** A page of the corpus as a JPEG on the disk, and what is known of it. */
export type CorpusFile = Omit<CorpusPage, 'bytes'> & { path: string }

/** The first pages of the corpus as files, drawn once and kept as long as what draws them does not change. */
export async function corpusFiles(count: number): Promise<CorpusFile[]> {
  const hash = createHash('sha256')
  for (const file of globSync('*.ts', { cwd: import.meta.dirname }).sort()) {
    hash.update(readFileSync(join(import.meta.dirname, file)))
  }
  const folder = join(cache, hash.digest('hex').slice(0, 16))
  if (!existsSync(folder)) rmSync(cache, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files: CorpusFile[] = []
  for (let index = 0; index < count; index++) {
    const path = join(folder, `${index}.jpg`)
    const told = `${path}.json`
    if (!existsSync(told)) {
      const { bytes, ...page } = await corpusPage(index)
      const jpeg = page.format === 'tiff' ? await asScanned(bytes, page.dpi) : bytes
      writeFileSync(path, jpeg)
      writeFileSync(`${told}.new`, JSON.stringify(page))
      renameSync(`${told}.new`, told)
    }
    files.push({ ...(JSON.parse(readFileSync(told, 'utf8')) as Omit<CorpusPage, 'bytes'>), path })
  }
  return files
}

function asScanned(tiff: Buffer, dpi: number): Promise<Buffer> {
  return sharp(tiff).withDensity(dpi).jpeg({ quality: 75, chromaSubsampling: '4:4:4' }).toBuffer()
}
