import { Parser } from 'saxen'

/** An element: its name without prefix, its own words, what stands in it. */
export type XmlElement = {
  name: string
  text: string
  attributes: Record<string, string>
  children: XmlElement[]
}

/* What a scanner says fits into a fraction of this; more is a mistake or an attack. */
const MAX_BYTES = 512 * 1024
const MAX_ELEMENTS = 5_000
const MAX_DEPTH = 40

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads a small XML text from a device nobody vouches for, or undefined when it is none: not well-formed, too large,
 * too deep, or with a document type, whose entities are how a small text grows without end.
 */
export function readXml(bytes: Buffer): XmlElement | undefined {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined
  const top: XmlElement = { name: '', text: '', attributes: {}, children: [] }
  const open = [top]
  let elements = 0
  let bad = false
  const parser = new Parser()
  const fail = (): void => {
    bad = true
    parser.stop()
  }
  parser.on('openTag', (name, attributesOf, decode) => {
    if (++elements > MAX_ELEMENTS || open.length > MAX_DEPTH) return fail()
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributesOf())) attributes[local(key)] = decode(value)
    const element: XmlElement = { name: local(name), text: '', attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (words, decode) => {
    open.at(-1)!.text += decode(words).trim()
  })
  parser.on('cdata', (words) => {
    open.at(-1)!.text += words
  })
  parser.on('attention', fail)
  parser.on('error', fail)
  try {
    parser.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
  return bad || open.length !== 1 || top.children.length !== 1 ? undefined : top.children[0]
}

/** All elements of this name, however deep, in their order. */
export function allOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const look = (from: XmlElement): void => {
    for (const child of from.children) {
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  if (element) look(element)
  return found
}

/** The first element of this name, however deep. */
export function firstOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return allOf(element, name)[0]
}

/** Words of the first element of this name, '' when there is none. */
export function wordsOf(element: XmlElement | undefined, name: string): string {
  return firstOf(element, name)?.text ?? ''
}
