/** A moment as this device's clock on the wall shows it: ISO 8601 with its offset, to the second. */
export function localInstant(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const wall = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return wall + offsetText(minutes);
}

/** How far a time on this device's wall (YYYY-MM-DDTHH:MM:SS) is from Greenwich: ±HH:MM. */
export const offsetAt = (wall: string): string => offsetText(-new Date(wall).getTimezoneOffset());

/** ±HH:MM of minutes east of Greenwich. */
export function offsetText(minutes: number): string {
  const two = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
