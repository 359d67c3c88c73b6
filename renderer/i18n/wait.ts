import type { Sentence } from './refusals.ts'

/** Said wherever wrong passwords or codes are slowed down. */
export const wait: Sentence = ({ seconds }) =>
  `Nhập sai nhiều lần. Hãy chờ ${Number(seconds)} giây rồi thử lại.`
