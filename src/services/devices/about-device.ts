import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { DecodeFault } from './frame.ts';

/** Reads a Battery Level (0x2A19): per cent. */
export function readBattery(view: DataView): Outcome<number, DecodeFault> {
  if (view.byteLength < 1) return failed('too-short');
  const level = view.getUint8(0);
  return level > 100 ? failed('impossible-bits') : ok(level);
}

/**
 * Reads a string of the Device Information Service (0x2A24 to 0x2A29): UTF-8, which many devices fill up with zeros.
 * Without a letter: undefined.
 */
export function readName(view: DataView): string | undefined {
  const said = new TextDecoder().decode(view);
  const end = said.indexOf('\0');
  const name = (end === -1 ? said : said.slice(0, end)).trim();
  return name === '' ? undefined : name;
}
