/** Bytes as people say them: "12 MB", "less than 1 MB" being "1 MB". */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}
