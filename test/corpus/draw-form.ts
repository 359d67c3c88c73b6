import sharp, { type Sharp } from 'sharp'
import type { Form } from './form.ts'

const POINTS = { width: 595.28, height: 841.89 }

/** Pixels of an A4 page. */
export function pageSize(dpi: number): { width: number; height: number } {
  return { width: Math.round((POINTS.width / 72) * dpi), height: Math.round((POINTS.height / 72) * dpi) }
}

/** A form as black and coloured ink on nothing, in Liberation Serif, which the set-up installs. */
export function drawForm(form: Form, dpi: number): Sharp {
  const { width, height } = pageSize(dpi)
  const lines = form.lines.map(({ text, at, down, size, style, centred }) => {
    const look = { plain: '', bold: ' font-weight="bold"', italic: ' font-style="italic"' }[style]
    return `<text x="${at}" y="${down}" font-size="${size}"${look}${centred ? ' text-anchor="middle"' : ''}>${text}</text>`
  })
  const svg = `<svg width="${width}" height="${height}" viewBox="0 0 ${POINTS.width} ${POINTS.height}" font-family="Liberation Serif" fill="#151515">${lines.join('')}${form.marks.join('')}</svg>`
  return sharp(Buffer.from(svg))
}
