import { Parser } from 'saxen'
import { WorkbookFault } from './workbook-fault.ts'

type Heard = {
  open?: (name: string, attributes: Readonly<Record<string, string | undefined>>) => void
  text?: (words: string) => void
  close?: (name: string) => void
}

/* Before a colon stands what the writer called the namespace, which means nothing here. */
const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Tells of every element of an XML text as it comes by, names without prefix. What declares a document type is
 * refused: a workbook has none, and its entities are how a small file grows without end.
 * @throws WorkbookFault FILE_BROKEN
 */
export function eachElement(xml: string, heard: Heard): void {
  if (xml === '') return
  const parser = new Parser()
  parser.on('openTag', (name, attributesOf, decode) => {
    if (!heard.open) return
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributesOf())) attributes[local(key)] = decode(value)
    heard.open(local(name), attributes)
  })
  if (heard.close) parser.on('closeTag', (name) => heard.close!(local(name)))
  if (heard.text) {
    parser.on('text', (words, decode) => heard.text!(decode(words)))
    parser.on('cdata', (words) => heard.text!(words))
  }
  let fault: unknown
  parser.on('attention', () => {
    fault ??= new WorkbookFault('FILE_BROKEN')
    parser.stop()
  })
  parser.on('error', (error) => {
    fault ??= error
    parser.stop()
  })
  parser.parse(xml)
  if (fault !== undefined) throw fault instanceof Error ? fault : new WorkbookFault('FILE_BROKEN', fault)
}
