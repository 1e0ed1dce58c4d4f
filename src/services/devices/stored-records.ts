import { failed, type Outcome } from '#/kit/outcome.ts';
import { Frame, type DecodeFault } from './frame.ts';

const REPORT = 0x01;
const ALL = 0x01;
const FROM = 0x03;
const BY_SEQUENCE = 0x01;
const LAST_SEQUENCE = 0xffff;

/**
 * What to write to the Record Access Control Point (0x2A52; Glucose Service 1.0, section 3.4) to be sent every stored
 * record, or those after a sequence number.
 */
export function askForRecords(after?: number): Uint8Array<ArrayBuffer> {
  // After the last number a meter counts from 0 again, so that nothing can be said of what is newer.
  if (after === undefined || after < 0 || after >= LAST_SEQUENCE) return Uint8Array.of(REPORT, ALL);
  const first = after + 1;
  return Uint8Array.of(REPORT, FROM, BY_SEQUENCE, first & 0xff, first >>> 8);
}

/** What a device answers to a wish for its records. `code`: the response code value when it refuses. */
export type RecordsAnswer =
  | { readonly is: 'all-sent' }
  | { readonly is: 'none' }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'refused'; readonly code: number };

/** Reads an answer of the Record Access Control Point (0x2A52). */
export function readRecordsAnswer(view: DataView): Outcome<RecordsAnswer, DecodeFault> {
  const frame = new Frame(view);
  const code = frame.u8();
  frame.u8();
  switch (code) {
    case 0x05: {
      const count = frame.u16();
      return frame.made({ is: 'count', count });
    }
    case 0x06: {
      frame.u8();
      const value = frame.u8();
      if (value === 0) frame.refuse('reserved-value');
      if (value === 1) return frame.made({ is: 'all-sent' });
      return frame.made(value === 6 ? { is: 'none' } : { is: 'refused', code: value });
    }
    default:
      return failed(view.byteLength === 0 ? 'too-short' : 'impossible-bits');
  }
}
