/**
 * Every table of the register, camelCase. Each file in `db/tables/` adds its own by declaration merging,
 * so that a new table touches no shared file:
 * `declare module '../engine/tables.ts' { interface Tables { receipts: ReceiptRow } }`
 */
export interface Tables {}
