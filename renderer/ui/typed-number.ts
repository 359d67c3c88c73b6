/** As Vietnamese writes it: 97,5. */
export const shown = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 })

/** Whoever types 97.5 means the same as 97,5; NaN for what is no number. */
export const numberFrom = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
