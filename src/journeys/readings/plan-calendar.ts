import type { FollowedPlan } from '#/record/readings/protocols/follow-plan.ts';
import { HOME_BLOOD_PRESSURE } from '#/record/readings/protocols/home-blood-pressure.ts';
import { addDays } from '#/record/readings/wall-clock.ts';

/**
 * The plan's sessions as a calendar file (iCalendar, RFC 5545), each with an alarm. A page cannot remind anybody while it is
 * closed, and every phone's calendar can. Times are of the clock on the wall (§3.3.5, form 1). `title` stands on the lock
 * screen, so it is for whoever calls this to keep it plain.
 */
export function planCalendar(
  { startDay, times }: FollowedPlan,
  title: string,
  { id, now }: { readonly id: string; readonly now: Date },
): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const { schedule } = HOME_BLOOD_PRESSURE;
  const events = Array.from({ length: schedule.times }, (_, day) => addDays(startDay, day)).flatMap((day) =>
    schedule.slots.flatMap((slot) => [
      'BEGIN:VEVENT',
      `UID:${day}-${slot}-${id}`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${day.replaceAll('-', '')}T${times[slot].replace(':', '')}00`,
      'DURATION:PT15M',
      `SUMMARY:${escaped(title)}`,
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
    ]),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Health record//Plan//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
