import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { drawnPage } from './drawn-page.ts'

/** How the device behaves; may be changed while it runs. */
export type EsclBehaviour = {
  /** Sheets in the feeder at each new job. */
  sheets: number
  /** What lies in the feeder, as JPEG; null: so many `sheets` with something drawn on them. */
  papers: readonly Buffer[] | null
  has: readonly ('platen' | 'feeder' | 'duplex')[]
  /** How it says that there is no more page: 404, 409 or 410; any other status is a fault. */
  ending: number
  /** After so many pages it stops with this state of the feeder, as after a jam. */
  stops: { after: number; adf: string } | null
  /** State of the feeder and the device while nothing has stopped it. */
  adf: string
  state: string
  /** So many times each question about a job or a page is answered with 503 first. */
  busy: number
  /** Answer to a job instead of making one. */
  refuses: number | null
  /** Milliseconds before each page's first byte, and before the second half of it. */
  pageMs: number
  halfMs: number
  /** The page as it travels, for a lying device. */
  page: (jpeg: Buffer, at: number) => { bytes: Buffer; type?: string; announced?: number }
  /** A page's real dots per inch, whatever was ordered; null: as ordered. */
  dpi: number | null
  /** Instead of what it can do. */
  capabilities: string | Buffer | null
  location: (path: string) => string
  /** What a job's state is called when it was broken off by `stops`. */
  jobState: string
}

const USUAL: EsclBehaviour = {
  sheets: 10,
  papers: null,
  has: ['platen', 'feeder', 'duplex'],
  ending: 404,
  stops: null,
  adf: 'ScannerAdfLoaded',
  state: 'Idle',
  busy: 0,
  refuses: null,
  pageMs: 0,
  halfMs: 0,
  page: (jpeg) => ({ bytes: jpeg, type: 'image/jpeg' }),
  dpi: null,
  capabilities: null,
  location: (path) => path,
  jobState: 'Aborted',
}

type Job = { left: number; given: number; sides: number; order: string; ended: string | null; busy: number }

export type EsclServer = {
  address: string
  port: number
  behaviour: EsclBehaviour
  /** Requests so far, `METHOD path`. */
  heard: string[]
  /** Scan settings as they came, one of each job. */
  orders: string[]
  close(): Promise<void>
}

/**
 * A network scanner that exists only here: eSCL over http or https, with a feeder of drawn pages and faults on demand.
 * That it speaks the protocol is proven with SANE's airscan, which nobody here has written.
 */
export async function openEsclServer(
  behaviour: Partial<EsclBehaviour> = {},
  tls?: { key: string; cert: string },
): Promise<EsclServer> {
  const heard: string[] = []
  const orders: string[] = []
  const jobs = new Map<string, Job>()
  const pages = new Map<string, Promise<Buffer>>()
  const now: EsclBehaviour = { ...USUAL, ...behaviour }
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    heard.push(`${request.method} ${request.url}`)
    void answer(request, response).catch(() => response.destroy())
  }
  const server: Server = tls ? createSecureServer(tls, serve) : createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const job = /^\/eSCL\/ScanJobs\/([^/]+)(\/NextDocument)?$/.exec(path)
    if (request.method === 'GET' && path === '/eSCL/ScannerCapabilities')
      return xml(response, now.capabilities ?? capabilities(now))
    if (request.method === 'GET' && path === '/eSCL/ScannerStatus') return xml(response, status(now, jobs))
    if (request.method === 'POST' && path === '/eSCL/ScanJobs') return makeJob(request, response)
    const found = job && jobs.get(job[1]!)
    if (found && request.method === 'DELETE') {
      found.ended = 'Canceled'
      return end(response, 200)
    }
    if (found && request.method === 'GET' && job[2]) return nextDocument(found, response)
    return end(response, 404)
  }

  async function makeJob(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const order = Buffer.concat(pieces).toString('utf8')
    if (now.refuses !== null) return end(response, now.refuses)
    const refusedBefore = heard.filter((line) => line.startsWith('POST')).length - 1
    if (refusedBefore < now.busy) return end(response, 503, { 'Retry-After': '0' })
    orders.push(order)
    const fromFeeder = order.includes('>Feeder<')
    const id = `job-${jobs.size + 1}`
    const sides = /Duplex>true</.test(order) ? 2 : 1
    const left = fromFeeder ? (now.papers?.length ?? now.sheets * sides) : 1
    jobs.set(id, { left, given: 0, sides, order, ended: null, busy: now.busy })
    response.writeHead(201, { Location: now.location(`/eSCL/ScanJobs/${id}`) })
    response.end()
  }

  async function nextDocument(job: Job, response: ServerResponse): Promise<void> {
    if (job.busy-- > 0) return end(response, 503, { 'Retry-After': '0' })
    job.busy = now.busy
    if (now.stops && job.given >= now.stops.after) {
      job.ended = now.jobState
      now.adf = now.stops.adf
    }
    if (job.ended !== null || job.left <= 0) {
      job.ended ??= 'Completed'
      if (job.ended === 'Completed' && job.order.includes('>Feeder<')) now.adf = 'ScannerAdfEmpty'
      return end(response, now.ending)
    }
    const dpi = now.dpi ?? Number(/XResolution>(\d+)</.exec(job.order)?.[1] ?? 200)
    const grey = !job.order.includes('RGB24')
    job.left--
    const at = ++job.given
    const { bytes, type, announced } = now.page(now.papers?.[at - 1] ?? (await pageOf(dpi, grey, at)), at)
    await wait(now.pageMs)
    response.writeHead(200, {
      'Content-Type': type ?? 'image/jpeg',
      'Content-Length': String(announced ?? bytes.length),
    })
    const half = bytes.length >> 1
    response.write(bytes.subarray(0, half))
    await wait(now.halfMs)
    // Cut off on the way: what was said is heard, what was announced never comes.
    if (announced !== undefined && announced > bytes.length)
      response.write(bytes.subarray(half), () => setTimeout(() => response.destroy(), 50))
    else response.end(bytes.subarray(half))
  }

  function pageOf(dpi: number, grey: boolean, at: number): Promise<Buffer> {
    const key = `${dpi} ${grey} ${Math.min(at, 20)}`
    const known = pages.get(key) ?? drawn(dpi, grey, at)
    pages.set(key, known)
    return known
  }

  return {
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/eSCL`,
    port,
    behaviour: now,
    heard,
    orders,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page of A4 with a bar whose length tells which it is, so that their order can be seen. */
async function drawn(dpi: number, grey: boolean, at: number): Promise<Buffer> {
  const [width, height] = [Math.round((210 / 25.4) * dpi), Math.round((297 / 25.4) * dpi)]
  const bar = await sharp({
    create: {
      width: Math.round((width * Math.min(at, 20)) / 25),
      height: 20,
      channels: 3,
      background: '#000',
    },
  })
    .png()
    .toBuffer()
  const stamped = await drawnPage(width, height).png().toBuffer()
  const page = sharp(stamped).composite([{ input: bar, left: 40, top: 40 }])
  const inColour = grey ? page.flatten().toColourspace('b-w') : page.flatten()
  return inColour.withMetadata({ density: dpi }).jpeg({ quality: 80 }).toBuffer()
}

function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}

function xml(response: ServerResponse, body: string | Buffer): void {
  end(response, 200, { 'Content-Type': 'text/xml' }, body)
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): void {
  response.writeHead(status, headers)
  response.end(body)
}

const NAMESPACES =
  'xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"'

function capabilities({ has }: EsclBehaviour): string {
  const inputs = (name: string) => `<scan:${name}>
    <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
    <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
    <scan:MaxScanRegions>1</scan:MaxScanRegions>
    <scan:SettingProfiles><scan:SettingProfile>
      <scan:ColorModes><scan:ColorMode>RGB24</scan:ColorMode><scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes>
      <scan:ContentTypes><pwg:ContentType>TextAndPhoto</pwg:ContentType></scan:ContentTypes>
      <scan:DocumentFormats>
        <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
      </scan:DocumentFormats>
      <scan:SupportedResolutions><scan:DiscreteResolutions>
        ${[100, 200, 300, 600]
          .map(
            (dpi) =>
              `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`,
          )
          .join('')}
      </scan:DiscreteResolutions></scan:SupportedResolutions>
      <scan:ColorSpaces><scan:ColorSpace>sRGB</scan:ColorSpace></scan:ColorSpaces>
    </scan:SettingProfile></scan:SettingProfiles>
    <scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
    <scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution>
    <scan:MaxOpticalYResolution>600</scan:MaxOpticalYResolution>
  </scan:${name}>`
  const platen = has.includes('platen') ? `<scan:Platen>${inputs('PlatenInputCaps')}</scan:Platen>` : ''
  const duplex = has.includes('duplex') ? inputs('AdfDuplexInputCaps') : ''
  const feeder = has.includes('feeder')
    ? `<scan:Adf>${inputs('AdfSimplexInputCaps')}${duplex}<scan:FeederCapacity>50</scan:FeederCapacity>
       <scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption>${duplex && '<scan:AdfOption>Duplex</scan:AdfOption>'}</scan:AdfOptions></scan:Adf>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${NAMESPACES}><pwg:Version>2.63</pwg:Version>
<pwg:MakeAndModel>Loop MFP 100</pwg:MakeAndModel><pwg:SerialNumber>L1</pwg:SerialNumber>
<scan:UUID>4509a320-00a0-008f-00b6-002507510ec1</scan:UUID>${platen}${feeder}</scan:ScannerCapabilities>`
}

function status({ adf, state }: EsclBehaviour, jobs: ReadonlyMap<string, Job>): string {
  const rows = [...jobs].map(
    ([id, { ended, given }]) => `<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/${id}</pwg:JobUri>
    <pwg:JobUuid>${id}</pwg:JobUuid><scan:Age>1</scan:Age><pwg:ImagesCompleted>${given}</pwg:ImagesCompleted>
    <pwg:ImagesToTransfer>${ended ? 0 : 1}</pwg:ImagesToTransfer><pwg:JobState>${ended ?? 'Processing'}</pwg:JobState></scan:JobInfo>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${NAMESPACES}><pwg:Version>2.63</pwg:Version><pwg:State>${state}</pwg:State>
<scan:AdfState>${adf}</scan:AdfState><scan:Jobs>${rows.join('')}</scan:Jobs></scan:ScannerStatus>`
}
