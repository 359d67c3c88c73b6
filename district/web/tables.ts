/** Tables of the pages that the district looks at. */
export interface WebTables {
  webViewers: { login: string; name: string; passwordHash: string; madeAt: string }
  webSessions: { tokenHash: string; login: string; expiresAt: string }
}
