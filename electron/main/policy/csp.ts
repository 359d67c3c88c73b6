/**
 * Content-Security-Policy of every page. `style-src` allows inline attributes because the printed forms set column
 * widths per record; scripts come from our files alone, and nothing can be fetched or connected to.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
