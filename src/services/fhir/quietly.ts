/** Runs what reads hostile input; a getter or a proxy that throws gives the careful answer. */
export function quietly<Answer>(read: () => Answer, otherwise: Answer): Answer {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
