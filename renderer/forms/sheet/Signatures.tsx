/** One place to sign: as what, and whose name stands under it; null leaves it to the hand. */
export type SignaturePlace = {
  capacity: string
  name: string | null
  /** What to add, where it is more than hand and name. */
  hint?: string
}

/** Places to sign side by side, left to right, each with room for the hand; null leaves one side free. */
export function Signatures({ places }: { places: readonly (SignaturePlace | null)[] }) {
  return (
    <div className="paper-signatures">
      {places.map((place, index) => (
        <div className="paper-signature" key={place?.capacity ?? `nobody-${index + 1}`}>
          {place && (
            <>
              <b>{place.capacity}</b>
              <i>{place.hint ?? '(Ký, ghi rõ họ tên)'}</i>
              <div className="paper-signature-room" />
              <b>{place.name}</b>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
