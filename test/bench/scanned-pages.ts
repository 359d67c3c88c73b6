import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type CorpusPage, corpusPage } from '../corpus/corpus-page.ts'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'out/bench-pages')

/** A page of the corpus as a network scanner hands it over: a JPEG on the disk. */
export type ScannedPage = Pick<CorpusPage, 'dpi' | 'skew' | 'turned' | 'kind'> & { path: string }

/**
 * The first pages of the corpus, drawn once (a third of a second each) and kept in out/bench-pages. Those that the corpus
 * has as TIFF are written as JPEG q90, for that is what comes over the network.
 */
export async function scannedPages(count: number): Promise<ScannedPage[]> {
  const folder = join(cache, fingerprint())
  const list = join(folder, `${count}.json`)
  if (!existsSync(list)) await draw(folder, list, count)
  const pages = JSON.parse(readFileSync(list, 'utf8')) as ScannedPage[]
  return pages.map((page, index) => ({ ...page, path: join(folder, `${index}.jpg`) }))
}

async function draw(folder: string, list: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(cache))
    if (join(cache, old) !== folder) rmSync(join(cache, old), { recursive: true })
  console.log(`· drawing ${count} pages, once …`)
  const pages: Omit<ScannedPage, 'path'>[] = []
  for (let index = 0; index < count; index++) {
    const { bytes, dpi, skew, turned, kind, format } = await corpusPage(index)
    const jpeg =
      format === 'tiff'
        ? await sharp(bytes)
            .withMetadata({ density: dpi })
            .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
            .toBuffer()
        : bytes
    writeFileSync(join(folder, `${index}.jpg`), jpeg)
    pages.push({ dpi, skew, turned, kind })
  }
  writeFileSync(`${list}.unfinished`, JSON.stringify(pages))
  renameSync(`${list}.unfinished`, list)
}

/* What decides the bytes of the pages. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = ['corpus-page', 'draw-form', 'form', 'random'].map((name) => `test/corpus/${name}.ts`)
  for (const file of globSync([...sources, 'test/bench/scanned-pages.ts'], { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
