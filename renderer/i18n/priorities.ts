/** Who is served first (`Intake.priority`). */
export const priorities = {
  merit: 'Người có công',
  elderly: 'Cao tuổi',
  disabled: 'Khuyết tật',
  poor: 'Hộ nghèo',
  pregnant: 'Mang thai',
  orphan: 'Trẻ mồ côi',
}
