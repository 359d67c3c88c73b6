/** A key as Electron tells it before the page hears of it. */
export type PressedKey = { key: string; control: boolean; alt: boolean; meta: boolean }
