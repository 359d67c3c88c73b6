/** One line of the table. */
export type Measure = {
  /** `<bench>.<what>`. */
  id: string
  value: number
  unit: string
  /** `≤ 16`; null where a figure is only shown. */
  target: string | null
  met: boolean | null
  /** What was measured on what, in a sentence. */
  how: string
}

/** A measurement and what it prepares and tears down by itself. */
export type Bench = () => Promise<Measure[]>

type Shown = { id: string; value: number; unit: string; how: string }

/** A figure held against a bound. */
export function held(figure: Shown, sign: '<' | '≤' | '≥', bound: number): Measure {
  const { id, unit, how } = figure
  const met = { '<': figure.value < bound, '≤': figure.value <= bound, '≥': figure.value >= bound }[sign]
  return { id, value: rounded(figure.value), unit, target: `${sign} ${bound}`, met, how }
}

/** A figure that stands for itself. */
export function shown({ id, value, unit, how }: Shown): Measure {
  return { id, value: rounded(value), unit, target: null, met: null, how }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

/** The value below which `part` (0 to 1) of the list lies (nearest rank). */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
