import { type DrawingContext, qrcode } from 'bwip-js/browser'

type Shape = { size: number; path: string }

/** Collects the black fields as one SVG path: no canvas, no markup from strings, sharp at any printer. */
function pathContext(): DrawingContext<Shape> {
  let size = 0
  let path = ''
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width
    },
    polygon: (points) => {
      path += `M${points.map((point) => point.join(' ')).join('L')}Z`
    },
    line: () => {},
    hexagon: () => {},
    ellipse: () => {},
    fill: () => {},
    text: () => {},
    end: () => ({ size, path }),
  }
}

/** QR code (ISO/IEC 18004, error correction M) of `text` in UTF-8; `size` in millimetres without the quiet zone. */
export function QrCode({ text, size }: { text: string; size: number }) {
  const shape = qrcode({ bcid: 'qrcode', text, eclevel: 'M', scale: 1 } as never, pathContext())
  return (
    <svg
      className="paper-qr"
      viewBox={`0 0 ${shape.size} ${shape.size}`}
      style={{ width: `${size}mm`, height: `${size}mm` }}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={shape.path} fillRule="evenodd" />
    </svg>
  )
}
