/** One place to sign. */
export type SignaturePlace = {
  /** Lines over the signature, in bold. */
  capacity: readonly string[]
  /** `(Ký, ghi rõ họ tên)`. */
  hint: string
  name: string | null
}

/** Places to sign side by side, left to right, each with room for the hand and the name under it; null leaves one free. */
export function Signatures({ places }: { places: readonly (SignaturePlace | null)[] }) {
  return (
    <div className="paper-signatures">
      {places.map((place, index) => (
        <div className="paper-signature" key={place?.capacity.join() ?? `nobody-${index + 1}`}>
          {place?.capacity.map((line) => (
            <b key={line}>{line}</b>
          ))}
          <i>{place?.hint}</i>
          <div className="paper-signature-room" />
          <b>{place?.name}</b>
        </div>
      ))}
    </div>
  )
}
