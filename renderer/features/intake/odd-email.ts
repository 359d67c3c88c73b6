/** Whether something was typed that does not look like an e-mail address; only warned about. */
export function isOddEmail(typed: string): boolean {
  const email = typed.trim()
  return email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)
}
