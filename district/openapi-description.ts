/** What a reader of the protocol has to know beside its paths and shapes. */
export const DESCRIPTION = `How a commune's counter hands its day to the shared system over a bad line.

**Idempotent.** The journal entry (station, epoch, seq) is its own key. Anything may be sent again, batches may be
cut anew; a repeated entry is answered \`duplicate\`, or as it was answered the first time.

**Signed.** Ed25519 by the station's key over these lines joined by LF: \`quay-mot-cua/1\`, method, path with query,
hex SHA-256 of the body as sent (\`unsigned\` for the bytes of a file, which the path names by their SHA-256), station
id, time, nonce, Upload-Offset or nothing. The time is not judged: a station with a dead clock battery must be able to
deliver, and a replayed request changes nothing. Every answer carries \`X-Server-Time\`, a signed request's answer also
\`X-Clock-Skew-Ms\`.

**Versions.** Both sides send \`X-Protocol: oldest-newest\`; who sends none speaks 1. Answers may grow within a version:
readers take what they know and leave the rest. Requests may not. Without a version in common the answer is 426.

**Keys.** A station announces its next key and begins it by using it; the proof is the next key's signature over
\`quay-mot-cua/2/key\`, station id, present key, next key, joined by LF. The server's keys are told as steps in the status,
each signed by the key before it over \`quay-mot-cua/2/server-key\`, key, next key. \`proof\` in the status is the server's
signature over \`quay-mot-cua/2/status\`, station id, server time, nonce of the request.

**Per entry.** \`accepted\` and \`duplicate\`: it has arrived. \`refused\` with a parking code and \`conflict\`: it is kept,
not applied, and fences later entries of the same entity (\`fenced\`), nothing else. An entry whose payload says
\`supersedes: {epoch, seq}\` takes its place and lifts the fence; the answers for entries freed that way follow in the
same list, and a fenced entry that is sent again is answered as it stands. \`refused\` with a chain fault (GAP, TAMPERED,
BAD_HASH, BROKEN_CHAIN, EPOCH_CLOSED, WRONG_STATION): it is not kept; \`next\` says where to go on.

**Files.** Announced by \`files\` in an accepted entry's payload, then sent under their SHA-256: HEAD tells the offset,
PATCH goes on from it. What arrived before a cut stays. The last byte makes the server compare the hash; a wrong one
is answered SHA_MISMATCH and the upload starts at 0.`
