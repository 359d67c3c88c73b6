/** One person coming to the counter on the demo day. Nobody real: numbers are made to pass the checks and no more. */
export type Citizen = {
  name: string
  idNumber: string
  /** `dd/MM/yyyy`. */
  born: string
  sex: 'Nam' | 'Nữ'
  address: string
  phone: string
}

/** What the officer does with this person's dossier. */
export type Visit = {
  citizen: Citizen
  procedure: string
  /** What the officer types to find the procedure. */
  typed: string
  /** The citizen's card is scanned, or everything is typed by hand. */
  by: 'qr' | 'hand'
  /** How far the dossier comes on this day. */
  goes: 'taken-in' | 'handed-over' | 'ready' | 'returned'
  scans: 'none' | 'feeder' | 'files'
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Nông', 'Lý', 'Vũ', 'Triệu']
const WOMEN = [
  'Thị Đường',
  'Thị Thu Hiền',
  'Ngọc Ánh',
  'Thị Hồng Nhung',
  'Thị Kim Chi',
  'Thúy Quỳnh',
  'Thị Mỹ Duyên',
]
const MEN = [
  'Văn Bình',
  'Đức Thắng',
  'Quốc Khánh',
  'Hữu Nghĩa',
  'Minh Tuấn',
  'Xuân Trường',
  'Đình Phong',
  'Công Vinh',
]
const HAMLETS = ['Nà Lũng', 'Bản Sẩy', 'Khuổi Đứa', 'Đồng Ún', 'Nước Giáp', 'Phia Đén']

function citizen(index: number): Citizen {
  const woman = index % 2 === 0
  const year = 1958 + ((index * 7) % 48)
  const day = String(1 + ((index * 5) % 28)).padStart(2, '0')
  const month = String(1 + ((index * 3) % 12)).padStart(2, '0')
  // Fourth digit: century and sex, even for men (TT 07/2016/TT-BCA).
  const centuryAndSex = (year >= 2000 ? 2 : 0) + (woman ? 1 : 0)
  const given = woman ? WOMEN[index % WOMEN.length] : MEN[index % MEN.length]
  return {
    name: `${FAMILY[(index * 5) % FAMILY.length]} ${given}`,
    idNumber: `004${centuryAndSex}${String(year % 100).padStart(2, '0')}${String(100_000 + index * 7919).slice(0, 6)}`,
    born: `${day}/${month}/${year}`,
    sex: woman ? 'Nữ' : 'Nam',
    address: `Xóm ${HAMLETS[index % HAMLETS.length]}, xã Hòa Bình, tỉnh Cao Bằng`,
    phone: `09${String(12_340_000 + index * 104_729).slice(0, 8)}`,
  }
}

const PROCEDURES: [code: string, typed: string][] = [
  ['2.000815', 'chung thuc ban sao'],
  ['1.004837', 'dang ky giam ho'],
  ['2.000908', 'so goc'],
  ['1.001193', 'khai sinh'],
  ['1.002211', '1.002211'],
  ['1.011607', '1.011607'],
  ['2.000884', 'chu ky trong'],
  ['1.004845', 'cham dut giam ho'],
  ['1.000656', 'khai tu'],
  ['2.001255', 'lai viec nuoi'],
]

/** The thirty visits of the day, the first of which was a week ago and runs late. */
export const VISITS: Visit[] = Array.from({ length: 30 }, (_, index) => visit(index))
/** Who is still waiting after closing, when the line has gone. */
export const LATE: Visit[] = [30, 31, 32].map(visit)

function visit(index: number): Visit {
  const [procedure, typed] = index === 0 ? PROCEDURES[1]! : PROCEDURES[index % PROCEDURES.length]!
  return {
    citizen: citizen(index + 1),
    procedure,
    typed,
    by: index % 3 === 1 ? 'qr' : 'hand',
    goes:
      index === 0
        ? 'handed-over'
        : index % 4 === 1
          ? 'returned'
          : index % 4 === 2
            ? 'handed-over'
            : index % 8 === 3
              ? 'ready'
              : 'taken-in',
    scans: index === 1 ? 'feeder' : index % 10 === 1 || index % 10 === 4 ? 'files' : 'none',
  }
}

/** What a keyboard scanner types for the citizen's ID card, without the Enter that ends it. */
export function cardOf({ idNumber, name, born, sex, address }: Citizen): string {
  const digits = born.replaceAll('/', '')
  return [idNumber, '', name, digits, sex, address, '15062022'].join('|')
}
