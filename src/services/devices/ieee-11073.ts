/** A number of a medical device: what it says, `absent` (NaN, not at this resolution, beyond its scale), or a bit pattern that is reserved. */
export type DeviceNumber = number | 'absent' | 'reserved';

/**
 * Reads a 16-bit SFLOAT (IEEE 11073-20601, annex F): 12 bits of mantissa and 4 bits of exponent to the base of ten, both
 * in two's complement.
 */
export function readSfloat(raw: number): DeviceNumber {
  switch (raw) {
    case 0x07fe:
    case 0x07ff:
    case 0x0800:
    case 0x0802:
      return 'absent';
    case 0x0801:
      return 'reserved';
  }
  return decimal(signed(raw & 0x0fff, 12), signed(raw >>> 12, 4));
}

/** Reads a 32-bit FLOAT (IEEE 11073-20601, annex F): 24 bits of mantissa, 8 bits of exponent, both in two's complement. */
export function readFloat(raw: number): DeviceNumber {
  switch (raw) {
    case 0x007ffffe:
    case 0x007fffff:
    case 0x00800000:
    case 0x00800002:
      return 'absent';
    case 0x00800001:
      return 'reserved';
  }
  return decimal(signed(raw & 0x00ffffff, 24), signed(raw >>> 24, 8));
}

const signed = (bits: number, width: number): number => (bits < 2 ** (width - 1) ? bits : bits - 2 ** width);

// Written out and read again: 374 × 10⁻¹ is 37.4, where multiplying gives 37.400000000000006.
const decimal = (mantissa: number, exponent: number): number =>
  mantissa === 0 ? 0 : Number(`${mantissa}e${exponent}`);
