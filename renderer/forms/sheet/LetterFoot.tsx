import type { PaperSigner } from '../../../electron/common/papers/parts.ts'

/** Foot of a letter: who gets it on the left, who signs and seals it on the right (NĐ 30/2020/NĐ-CP). */
export function LetterFoot({ signer, sentTo }: { signer: PaperSigner; sentTo: readonly string[] }) {
  return (
    <div className="paper-letter-foot">
      <div className="paper-sent-to">
        {sentTo.length > 0 && (
          <>
            <b>
              <i>Nơi nhận:</i>
            </b>
            {sentTo.map((line, index) => (
              <div key={line}>
                - {line}
                {index + 1 < sentTo.length ? ';' : '.'}
              </div>
            ))}
          </>
        )}
      </div>
      <div className="paper-signature paper-center">
        {signer.capacity.map((line) => (
          <b key={line}>{line}</b>
        ))}
        <i className="paper-small">(Ký, ghi rõ họ tên, đóng dấu hoặc ký số)</i>
        <div className="paper-signature-room" />
        <b>{signer.name}</b>
      </div>
    </div>
  )
}
