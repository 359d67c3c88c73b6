import type { ScannerFault } from '../../../common/scans/model.ts'
import { allOf, firstOf, readXml, wordsOf } from './read-xml.ts'

// The states of a feeder (Mopria eSCL 2.97, 8.3, AdfState) that stop a scan.
const ADF: Readonly<Record<string, ScannerFault>> = {
  ScannerAdfJam: 'SCANNER_JAMMED',
  ScannerAdfHatchOpen: 'COVER_OPEN',
  ScannerAdfMispick: 'FEEDER_MISFEED',
  ScannerAdfMultipickDetected: 'FEEDER_DOUBLE',
  ScannerAdfDuplexPageTooShort: 'FEEDER_SHORT',
  ScannerAdfDuplexPageTooLong: 'FEEDER_LONG',
  ScannerAdfInputTrayFailed: 'FEEDER_TRAY',
  ScannerAdfInputTrayOverloaded: 'FEEDER_OVERLOADED',
}

const STATES: Readonly<Record<string, ScannerFault>> = {
  Down: 'SCANNER_DOWN',
  Stopped: 'SCANNER_STOPPED',
}

export type EsclStatus = {
  /** What the device says is wrong with it; null: nothing. */
  fault: ScannerFault | null
  feederEmpty: boolean
  /** The device works for somebody. */
  busy: boolean
  /** How our job stands, in the protocol's words; '' when it is not listed. */
  job: string
}

/** Reads ScannerStatus; undefined when it is something else. @param jobPath path of our job at the device */
export function readStatus(bytes: Buffer, jobPath: string | null): EsclStatus | undefined {
  const root = readXml(bytes)
  if (root?.name !== 'ScannerStatus') return undefined
  const adf = wordsOf(root, 'AdfState')
  // Direct child: jobs have states of their own.
  const state = root.children.find(({ name }) => name === 'State')?.text ?? ''
  const own = allOf(root, 'JobInfo').find((job) => {
    const uri = wordsOf(job, 'JobUri')
    return jobPath !== null && uri !== '' && (jobPath.endsWith(uri) || uri.endsWith(jobPath))
  })
  return {
    fault: ADF[adf] ?? STATES[state] ?? null,
    feederEmpty: adf === 'ScannerAdfEmpty',
    busy: state === 'Processing',
    job: firstOf(own, 'JobState')?.text ?? '',
  }
}
