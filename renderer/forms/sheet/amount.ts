/** Whole đồng with the thousands apart, `1.250.000`. */
export function formatAmount(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}
