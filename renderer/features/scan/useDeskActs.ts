import { useEffect, useMemo, useRef } from 'react'
import type { ErrorOf, InputOf } from '../../../electron/common/contract.ts'
import type { Reply, RefusalOf } from '../../../electron/common/reply.ts'
import type { ScanDocument } from '../../../electron/common/scans/model.ts'
import { api } from '../../app/api.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { changedPart, moveBefore } from './arrange.ts'
import type { DeskComponent } from './desk-components.ts'
import { type Call, deskMemory, type Done, rememberOnDesk, useDeskMemory } from './desk-memory.ts'

type Adjust = InputOf<'scans.adjust'>['pages']

const DEEPEST = 50

/**
 * What can be done with the pages of a desk. Acts run one after the other, so that keys pressed quickly all count;
 * each is a command of its own and leaves behind how it is undone.
 */
export function useDeskActs(dossierId: string) {
  const { id: officer } = useOfficer()
  const { done, problem } = useDeskMemory(officer, dossierId)
  // Seen when the screen is left; what is refused after that is told on coming back.
  useEffect(() => () => rememberOnDesk(officer, dossierId, { problem: null }), [officer, dossierId])
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const acts = useMemo(() => {
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = queue.current.then(work)
      queue.current = turn.catch(() => undefined)
      return turn
    }
    /** The answer's data, or null; a refusal stays on screen until the next act. */
    const settle = <T>(call: Call, reply: Reply<T>): T | null => {
      const refused = reply.ok ? null : { call, error: reply.error as RefusalOf<ErrorOf<Call>> }
      rememberOnDesk(officer, dossierId, { problem: refused })
      return reply.ok ? reply.data : null
    }
    const undoable = () => deskMemory(officer, dossierId).done
    const put = (next: readonly Done[]) => rememberOnDesk(officer, dossierId, { done: next.slice(-DEEPEST) })
    /** `like`: pressed again and again it is one act, undone at once. */
    const remember = (text: string, undo: Done['undo'], like?: string) => {
      const last = undoable().at(-1)
      if (like !== undefined && last?.like === like) put([...undoable().slice(0, -1), { ...last, text }])
      else put([...undoable(), { text, undo, like }])
    }
    const removeNow = async (pageIds: string[]) =>
      pageIds.length === 0 || settle('scans.remove', await api.scans.remove({ pageIds })) !== null
    const restoreNow = async (pageIds: string[]) =>
      pageIds.length === 0 || settle('scans.restore', await api.scans.restore({ pageIds })) !== null
    const adjustNow = async (pages: Adjust) => settle('scans.adjust', await api.scans.adjust({ pages }))
    const stackNow = async (pages: InputOf<'scans.stack'>['pages']) =>
      settle('scans.stack', await api.scans.stack({ pages }))
    const reuseNow = async (component: string, documentId: string) =>
      settle('scans.reuse', await api.scans.reuse({ dossierId, component, documentId }))
    const takenOver = async ({ code }: DeskComponent) => {
      const reply = await api.scans.reusable({ dossierId })
      const offer = reply.ok ? reply.data.offers.find((one) => one.component === code) : undefined
      return offer !== undefined && (await reuseNow(code, offer.documentId)) !== null
    }
    const secretNow = async (component: string, reason: string | null) =>
      settle('scans.markSecret', await api.scans.markSecret({ dossierId, component, reason })) !== null
    const rotateNow = async (pageIds: string[], by: 90 | 270) =>
      settle('scans.rotate', await api.scans.rotate({ pageIds, by })) !== null
    const reorderNow = async (pageIds: string[]) =>
      pageIds.length === 0 || settle('scans.reorder', await api.scans.reorder({ pageIds })) !== null
    const assignNow = async (component: string, pageIds: string[]) =>
      settle('scans.assign', await api.scans.assign({ dossierId, component, pageIds }))
    const withdrawNow = async (documentId: string) =>
      settle('scans.withdraw', await api.scans.withdraw({ documentId })) !== null

    /** Takes back what an act made; undoing a later act may have made it again, under another id. */
    const withdrawMade = async (made: ScanDocument) => {
      const reply = await api.scans.desk({ dossierId })
      const again = reply.ok ? reply.data.documents.find((one) => sameContent(one, made)) : undefined
      return withdrawNow(again?.id ?? made.id)
    }

    const words = vi.scans
    return {
      clear: () => rememberOnDesk(officer, dossierId, { problem: null }),
      /** Says what main would say: a page of a PDF can be turned and nothing else. */
      noPicture: () =>
        rememberOnDesk(officer, dossierId, {
          problem: { call: 'scans.adjust', error: { code: 'PAGE_NOT_PICTURE' } },
        }),
      rotate: (pageIds: string[], by: 90 | 270) =>
        inTurn(async () => {
          if (!(await rotateNow(pageIds, by))) return
          remember(words.desk.rotated(pageIds.length), () => rotateNow(pageIds, by === 90 ? 270 : 90))
        }),
      reorder: (was: readonly string[], now: readonly string[]) =>
        inTurn(async () => {
          const part = changedPart(was, now)
          if (part.length === 0 || !(await reorderNow(part))) return
          remember(words.desk.reordered, () => reorderNow(was.filter((id) => part.includes(id))))
        }),
      remove: (pageIds: string[], text = words.desk.removed(pageIds.length)) =>
        inTurn(async () => {
          if (!(await removeNow(pageIds))) return
          remember(text, () => restoreNow(pageIds))
        }),
      /** Straight, cropped, brighter; `like` joins presses of one key. */
      adjust: (pages: Adjust, text: string, like?: string) =>
        inTurn(async () => {
          const had = pages.length > 0 ? await adjustNow(pages) : null
          if (had) remember(text, async () => (await adjustNow(had.former)) !== null, like)
        }),
      /** Cuts one page in two. */
      cut: (pageId: string, along: 'across' | 'down', at: number) =>
        inTurn(async () => {
          const made = settle('scans.split', await api.scans.split({ pageId, along, at }))
          if (!made) return
          remember(
            words.bench.done.cut,
            async () => (await removeNow([made.newPageId])) && (await adjustNow([made.former])) !== null,
          )
        }),
      /** Splits or joins stacks. */
      stack: (pageIds: readonly string[], stack: string, text: string) =>
        inTurn(async () => {
          const had = await stackNow(pageIds.map((pageId) => ({ pageId, stack })))
          if (had) remember(text, async () => (await stackNow(had.former)) !== null)
        }),
      /** Duplex by hand: the second half are the backs, the last sheet's first. */
      interleave: (pageIds: readonly string[]) =>
        inTurn(async () => {
          const fronts = pageIds.slice(0, Math.ceil(pageIds.length / 2))
          const backs = pageIds.slice(fronts.length)
          if (settle('scans.interleave', await api.scans.interleave({ fronts, backs })) === null) return
          remember(words.bench.done.duplex(fronts.length), () => reorderNow([...pageIds]))
        }),
      /** Pages of a run lie behind a page or in its place (`replaced`): undone, they lie at the end and it is back. */
      placed: (runId: string, pages: number, replaced: string | null) => {
        const text = replaced ? words.bench.done.replaced : words.bench.done.inserted(pages)
        remember(text, async () => {
          if (replaced && !(await restoreNow([replaced]))) return false
          const reply = await api.scans.desk({ dossierId })
          if (!reply.ok) return false
          const loose = reply.data.pages.filter((page) => !page.documentId)
          const came = loose.filter((page) => page.runId === runId).map((page) => page.id)
          const order = loose.map((page) => page.id)
          const moved = changedPart(order, moveBefore(order, came, null))
          if (!(await reorderNow(moved)) || came.length === 0) return came.length === 0
          return (await stackNow(came.map((pageId) => ({ pageId, stack: runId })))) !== null
        })
      },
      /** Pages behind a cover sheet go to its component, and the sheet is taken off. False: refused, and said why. */
      sort: (component: DeskComponent, coverId: string, pageIds: readonly string[]) =>
        inTurn(async () => {
          const had = component.document
          const made = await assignNow(component.code, [...(had?.pageIds ?? []), ...pageIds])
          if (!made || !(await removeNow([coverId]))) return false
          remember(words.bench.done.covers(pageIds.length, component.name), async () => {
            const back = had
              ? (await assignNow(component.code, had.pageIds)) !== null
              : await withdrawMade(made)
            return back && (await restoreNow([coverId]))
          })
          return true
        }),
      /** Takes over what was digitised for the same person before. */
      reuse: (component: DeskComponent, documentId: string) =>
        inTurn(async () => {
          const made = await reuseNow(component.code, documentId)
          if (made) remember(words.bench.done.reused(component.name), () => withdrawMade(made))
        }),
      /** Marks a component as secret; null lifts it. */
      markSecret: (component: DeskComponent, reason: string | null) =>
        inTurn(async () => {
          const had = component.noScan?.why === 'secret' ? component.noScan.reason : null
          if (!(await secretNow(component.code, reason))) return
          const text = reason === null ? words.bench.done.lifted : words.bench.done.secret
          remember(text(component.name), () => secretNow(component.code, had))
        }),
      /** Makes a component's document of these pages; `had` is the one it replaces. */
      assign: (component: DeskComponent, pageIds: string[], had: ScanDocument | null) =>
        inTurn(async () => {
          const made = await assignNow(component.code, pageIds)
          if (!made) return
          remember(words.components.assigned(pageIds.length, component.name), async () =>
            had ? (await assignNow(component.code, had.pageIds)) !== null : await withdrawMade(made),
          )
        }),
      withdraw: (component: DeskComponent, document: ScanDocument) =>
        inTurn(async () => {
          if (!(await withdrawNow(document.id))) return
          remember(
            words.components.withdrawn(component.name),
            document.reused
              ? () => takenOver(component)
              : async () => (await assignNow(component.code, document.pageIds)) !== null,
          )
        }),
      /** Takes the last act back. */
      undo: () =>
        inTurn(async () => {
          const last = undoable().at(-1)
          if (!last) return
          put(undoable().slice(0, -1))
          await last.undo()
        }),
    }
  }, [dossierId, officer])
  return { ...acts, problem, lastDone: done.at(-1)?.text ?? null }
}

export type DeskActs = ReturnType<typeof useDeskActs>

function sameContent(one: ScanDocument, other: ScanDocument): boolean {
  return (
    one.component === other.component &&
    one.pageIds.join() === other.pageIds.join() &&
    one.reused?.dossierNo === other.reused?.dossierNo
  )
}
