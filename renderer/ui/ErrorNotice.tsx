import { type ReactNode, useEffect, useRef } from 'react'
import type { ErrorOf } from '../../electron/common/contract.ts'
import type { RefusalOf } from '../../electron/common/reply.ts'
import { type CataloguedCall, sentenceFor } from '../i18n/sentence-for.ts'
import { vi } from '../i18n/vi.ts'
import { Banner } from './Banner.tsx'

export type ErrorNoticeProps<N extends CataloguedCall> = {
  call: N
  /** Nothing is shown while there is none. */
  error: RefusalOf<ErrorOf<N>> | null | undefined
  /** A retry button and the like. */
  actions?: ReactNode
}

/** A refusal as a sentence the officer can act on; INTERNAL shows the reference of its log line. */
export function ErrorNotice<N extends CataloguedCall>({ call, error, actions }: ErrorNoticeProps<N>) {
  const banner = useRef<HTMLDivElement>(null)
  // At the end of a long form it would stand below the edge, and the button seem dead.
  useEffect(() => {
    if (error) banner.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (!error) return null
  return (
    <Banner ref={banner} tone="bad" actions={actions}>
      {sentenceFor(call, error)}
      {error.ref && (
        <span className="soft small">
          {' '}
          {vi.ui.reference} <code>{error.ref}</code>
        </span>
      )}
    </Banner>
  )
}
