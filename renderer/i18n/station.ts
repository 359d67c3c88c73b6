export const station = {}
