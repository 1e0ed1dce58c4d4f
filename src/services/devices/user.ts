import type { DeviceUser } from './measurement.ts';

/** A user id of a device; 255 stands for somebody it does not know (Blood Pressure Service, Weight Scale Service). */
export const userOf = (id: number): DeviceUser => (id === 255 ? 'unknown' : id);
