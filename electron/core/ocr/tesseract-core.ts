/* The part of tesseract.js-core that is used here: Tesseract 5 as WebAssembly. It comes without types. */
export type TesseractApi = {
  /** @returns 0, or -1 when the data could not be read */
  Init(dataPath: null, language: string, engine: number): number
  SetVariable(name: string, value: string): void
  /** The file `/input`. @param exif orientation 1, 3, 6 or 8 @returns 1 when it is no picture */
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  GetJSONText(): string
  Clear(): void
}

export type TesseractModule = {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }
  TessBaseAPI: new () => TesseractApi
}

export type LoadTesseract = (options: {
  wasmBinary: Uint8Array
  TesseractProgress: (percent: number) => void
  print: (line: string) => void
  printErr: (line: string) => void
}) => Promise<TesseractModule>
