/** A whole number with its thousands apart as Vietnamese writes them, `1.250.000`; of đồng, of dossiers. */
export function formatAmount(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}
