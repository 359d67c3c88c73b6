/* saxen ships no types; what each-element.ts uses of it. */
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      heard: (name: string, attributesOf: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', heard: (name: string) => void): this
    on(event: 'text', heard: (words: string, decode: Decode) => void): this
    on(event: 'cdata' | 'attention', heard: (words: string) => void): this
    on(event: 'error', heard: (error: Error) => void): this
    parse(xml: string): this
    stop(): void
  }
}
