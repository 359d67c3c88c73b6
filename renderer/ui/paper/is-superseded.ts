import type { PaperLine } from '../../../electron/common/papers/api.ts'

/** Whether a later paper of the same number takes its place; a second request under its own number does not. */
export function isSuperseded(paper: PaperLine, papers: readonly PaperLine[]): boolean {
  return papers.some(
    ({ kind, paperNo, revision }) =>
      kind === paper.kind && paperNo === paper.paperNo && revision > paper.revision,
  )
}
