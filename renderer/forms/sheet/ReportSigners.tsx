import { Signatures } from './Signatures.tsx'
import './report.css'

type Props = { paper: { preparedBy: string; signer: { capacity: readonly string[]; name: string } } }

/** Who made a report of a period and who signs it. */
export function ReportSigners({ paper: { preparedBy, signer } }: Props) {
  return (
    <div className="report-signatures">
      <Signatures
        places={[
          { capacity: 'NGƯỜI LẬP BIỂU', name: preparedBy },
          { capacity: signer.capacity.join('\n'), hint: '(Ký, đóng dấu hoặc ký số)', name: signer.name },
        ]}
      />
    </div>
  )
}
