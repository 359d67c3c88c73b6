/**
 * The end of an axis that holds `most`: the next of 2, 4, 10, 20, 40, 50 … whose half is a whole number, so that
 * the line in the middle has a figure of its own. At least 2.
 */
export function niceTop(most: number): number {
  for (let ten = 1; ; ten *= 10) {
    for (const step of [2, 4, 6, 8, 10, 12, 16]) if (step * ten >= most) return step * ten
  }
}
