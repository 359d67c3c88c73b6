import { AddressLabelPaper } from '../../../electron/common/papers/records/address-label.ts'
import { APPLICANTS, eachSize, type PaperSamples, PROCEDURES, qrOf, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

/** A label with room for the tracking number; an everyday one; three of the longest address. */
export const addressLabel: PaperSamples = (set) =>
  eachSize((size) => {
    const person = APPLICANTS[size === 'extreme' ? 'extreme' : 'typical']
    return AddressLabelPaper.parse({
      kind: 'address-label',
      ...sampleBase('address-label', set, size, null),
      labels: numbersOf(set, size === 'extreme' ? 3 : 1).map((dossierNo) => ({
        sender: {
          name: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
          address: 'Thôn Đồng Tâm, xã Hòa Bình, tỉnh Phú Thọ',
          phone: size === 'short' ? null : '0210 3 123 456',
        },
        receiver: {
          name: person.name,
          address: person.address,
          phone: size === 'short' ? null : person.phone,
        },
        dossierNo,
        trackingNo: size === 'short' ? null : 'EB123456785VN',
        contents: `Kết quả: ${PROCEDURES[size].name}`,
        postage: size === 'extreme' ? 'Cước do người nhận trả khi nhận' : null,
        qr: qrOf('address-label', set, size),
      })),
    })
  })
