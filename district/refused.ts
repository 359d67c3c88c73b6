import type { ErrorAnswer, ErrorCode } from '../electron/common/sync/model.ts'
import { REASONS } from './reasons.ts'

const STATUS: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  TOO_LARGE: 413,
  CODE_UNKNOWN: 403,
  CODE_USED: 403,
  CODE_EXPIRED: 403,
  CODE_OTHER_AGENCY: 403,
  CODE_OTHER_STATION: 403,
  RANGE_TAKEN: 409,
  STATION_CODE_TAKEN: 409,
  KEY_ENROLLED: 409,
  TOO_MANY_ATTEMPTS: 429,
  UNKNOWN_STATION: 401,
  STATION_RETIRED: 403,
  STATION_REVOKED: 403,
  PROTOCOL_TOO_OLD: 426,
  PROTOCOL_TOO_NEW: 426,
  BAD_SIGNATURE: 401,
  FILE_NOT_ANNOUNCED: 404,
  OFFSET_MISMATCH: 409,
  FILE_TOO_LONG: 413,
  SHA_MISMATCH: 422,
  RESYNC_REQUIRED: 410,
  NOT_FOUND: 404,
  NOT_CUSTODIAN: 409,
  CUSTODIAN_SERVES: 409,
  INTERNAL: 500,
}

/** Thrown anywhere in a request; the server answers with it. */
export class Refused extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, string | number> | undefined
  constructor(code: ErrorCode, details?: Record<string, string | number>) {
    super(code)
    this.code = code
    this.details = details
  }

  get status(): number {
    return STATUS[this.code]
  }

  get body(): ErrorAnswer {
    const { code, details } = this
    return { error: { code, reason: REASONS[code], ...(details && { details }) } }
  }
}
