/** Setting: the inbox was read anew and gave less than lies here; null when it gave as much again. */
export const SHRUNKEN = 'inbox-shrunken'
