/** Whether something could not be written because the device, or what the browser gives us of it, is full. */
export function isFull(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'QuotaExceededError' || /quota/i.test(cause.message));
}
