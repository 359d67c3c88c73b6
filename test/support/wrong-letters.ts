/** Letters that have to be changed, added or taken out, of so many; in NFC and with runs of blanks as one. */
export function wrongLetters(read: string, meant: string): { wrong: number; letters: number } {
  const [a, b] = [meant, read].map((text) => [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]) as [
    string[],
    string[],
  ]
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++) {
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)))
    }
    row = next
  }
  return { wrong: row[b.length]!, letters: a.length }
}
