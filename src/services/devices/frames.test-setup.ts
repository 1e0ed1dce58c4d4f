/** A frame from its hexadecimal digits, as they are printed: "1E 87 00". It lies inside a larger buffer, as real ones do. */
export function frameOf(hex: string): DataView {
  const bytes = [...hex.replaceAll(/\s/g, '').matchAll(/../g)].map(([pair]) => Number.parseInt(pair, 16));
  return framed(Uint8Array.from(bytes));
}

/** Bytes with others before and behind them that must not be read. */
export function framed(bytes: Uint8Array): DataView {
  const around = new Uint8Array(bytes.length + 40).fill(0x11);
  around.set(bytes, 20);
  return new DataView(around.buffer, 20, bytes.length);
}
