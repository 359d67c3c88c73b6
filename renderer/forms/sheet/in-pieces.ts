/** No block may be higher than a page; on A5 this many letters are some seven lines, and a page is filled well. */
const LONGEST = 500

/** A long text in pieces that fit on a page, cut after a sentence where there is one, else between words. */
export function inPieces(text: string, longest = LONGEST): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longest) {
    const sentence = Math.max(
      ...['. ', '; ', '! ', '? '].map((end) => rest.lastIndexOf(end, longest - 2) + 1),
    )
    const word = rest.lastIndexOf(' ', longest)
    const at = sentence > longest / 3 ? sentence : word > 0 ? word : longest
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...pieces, rest]
}
