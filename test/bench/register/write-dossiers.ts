import type { Register } from '../../../db/engine/query.ts'
import { insertNumber } from '../../../db/tables/dossier-numbers.ts'
import { insertDossier } from '../../../db/tables/dossiers.ts'
import { putApplicant } from '../../../db/tables/applicants.ts'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import { reduceDossier } from '../../../electron/common/dossiers/rules.ts'
import { foldName } from '../../../electron/common/text/fold-name.ts'
import type { Made } from './make-dossiers.ts'

const BATCH = 20_000

/**
 * Writes made dossiers into the register's tables: applicant, number, dossier with its actions, search words.
 * Everything a real life at the counter leaves but the journal, which would triple the file.
 * @param progress told after each transaction how many are in
 */
export function writeDossiers(register: Register, made: Iterable<Made>, progress?: (done: number) => void) {
  const last = new Map<string, number>()
  let done = 0
  let batch: Made[] = []
  for (const one of made) {
    batch.push(one)
    if (batch.length === BATCH) flush()
  }
  flush()
  register.immediate(() => {
    for (const [key, highest] of last) {
      const [day, stationIndex] = key.split(' ') as [Made['day'], string]
      const row = { day, stationIndex: Number(stationIndex), last: highest }
      register.run(register.query.insertInto('dayNumbers').values(row))
    }
  })

  function flush() {
    register.immediate(() => batch.forEach(write))
    done += batch.length
    batch = []
    progress?.(done)
  }

  function write({ dossier, intake, day, stationIndex, sequence }: Made) {
    const { applicant } = intake
    putApplicant(register, {
      id: dossier.applicantId,
      kind: applicant.kind,
      name: applicant.name,
      foldedName: foldName(applicant.name),
      idNumber: applicant.idNumber || null,
      phone: applicant.phone ? domesticPhone(applicant.phone) : null,
      person: JSON.stringify(applicant),
      updatedAt: dossier.facts.receivedAt,
    })
    last.set(`${day} ${stationIndex}`, sequence)
    insertNumber(register, {
      dossierNo: dossier.dossierNo,
      day,
      sequence,
      state: 'issued',
      dossierId: dossier.id,
    })
    insertDossier(register, dossier, reduceDossier(dossier.actions)!)
  }
}
