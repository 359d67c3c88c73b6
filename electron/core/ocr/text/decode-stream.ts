import { inflateSync, constants } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'

/** Something in a PDF unfolds to more than any page of paper needs. */
export class TooLarge extends Error {
  constructor() {
    super('too large')
    this.name = 'TooLarge'
  }
}

/* A thousand times as much may come of other filters than the usual one, which cannot be stopped in the middle. */
const MOST_OTHERWISE = 2 * 1024 * 1024

/**
 * What a stream holds.
 * @param most bytes
 * @throws TooLarge
 */
export function decodeStream(stream: PDFRawStream, most: number): Buffer {
  const { dict, contents } = stream
  if (most < 1) throw new TooLarge()
  if (isPlainFlate(dict)) {
    try {
      // What is cut short is read as far as it goes.
      return inflateSync(contents, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge()
    }
  }
  if (contents.length > MOST_OTHERWISE && dict.has(PDFName.of('Filter'))) throw new TooLarge()
  const decoded = Buffer.from(decodePDFRawStream(stream).decode())
  if (decoded.length > most) throw new TooLarge()
  return decoded
}

/** The usual filter, alone and without a prediction of what comes next. */
function isPlainFlate(dict: PDFDict): boolean {
  const first = (name: string) => {
    const value = dict.lookup(PDFName.of(name))
    return value instanceof PDFArray ? (value.size() === 1 ? value.lookup(0) : null) : value
  }
  const parameters = first('DecodeParms')
  const predictor = parameters instanceof PDFDict ? parameters.lookup(PDFName.of('Predictor')) : undefined
  const isPredicted = predictor instanceof PDFNumber && predictor.asNumber() > 1
  return first('Filter') === PDFName.of('FlateDecode') && !isPredicted
}
