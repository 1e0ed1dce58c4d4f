import type { Language } from '#/kit/words.ts';
import type { ClinicalDate } from '#/record/clinical-date.ts';

/**
 * Months by hand: browsers may ship without Welsh, and then Intl answers in another language without saying so.
 */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

/** The short forms that Welsh uses; cutting after three letters would give "Gor" and "Hyd" by luck only. */
const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  cy: ['Ion', 'Chwe', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'],
};

const WORDS = {
  en: {
    notRecorded: 'Date not recorded',
    unreadable: (said: string) => `Date as sent: “${said}”`,
    joined: (day: string, time: string) => `${day}, ${time}`,
    today: (time: string) => `today at ${time}`,
    yesterday: (time: string) => `yesterday at ${time}`,
    midnight: 'midnight',
    midday: 'midday',
  },
  cy: {
    notRecorded: 'Dyddiad heb ei gofnodi',
    unreadable: (said: string) => `Dyddiad fel y’i hanfonwyd: “${said}”`,
    joined: (day: string, time: string) => `${day}, ${time}`,
    today: (time: string) => `heddiw am ${time}`,
    yesterday: (time: string) => `ddoe am ${time}`,
    midnight: 'hanner nos',
    midday: 'hanner dydd',
  },
} as const;

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * A clinical date as a person reads it, no more precise than it was said: "6 August 2018", "August 2018", "2018",
 * "6 August 2018, 5.30pm" (London time). What could not be read is shown as it was sent.
 */
export function formatClinicalDate(
  date: ClinicalDate,
  language: Language,
  words?: { readonly notRecorded?: string },
): string {
  switch (date.known) {
    case 'not-recorded':
      return words?.notRecorded ?? WORDS[language].notRecorded;
    case 'unreadable':
      return WORDS[language].unreadable(date.text);
    case 'year':
      return date.text;
    case 'month':
      return `${monthName(Number(date.text.slice(5, 7)), language)} ${date.text.slice(0, 4)}`;
    case 'day':
      return formatDay(written(date.text), language);
    case 'time': {
      const clock = clockOf(date.text);
      return WORDS[language].joined(formatDay(clock, language), formatTime(clock, language));
    }
  }
}

/** The day alone, for lists where the hour does not matter: "6 August 2018". Otherwise as `formatClinicalDate`. */
export function formatClinicalDay(date: ClinicalDate, language: Language): string {
  return date.known === 'time' ? formatDay(clockOf(date.text), language) : formatClinicalDate(date, language);
}

/**
 * A moment as seen from `now`: "Today at 9.41am", "Yesterday at 5.30pm", else "14 November 2026". In the middle of a
 * sentence it begins with a small letter.
 */
export function formatInstant(
  instant: string,
  language: Language,
  now: Date,
  place: 'start' | 'middle' = 'start',
): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return WORDS[language].unreadable(instant);
  const clock = inLondon(at);
  const day = formatDay(clock, language);
  const time = formatTime(clock, language);
  const today = formatDay(inLondon(now.getTime()), language);
  const yesterday = formatDay(inLondon(now.getTime() - 24 * 60 * 60 * 1000), language);
  const said =
    day === today ? WORDS[language].today(time) : day === yesterday ? WORDS[language].yesterday(time) : day;
  return place === 'middle' ? said : said.charAt(0).toUpperCase() + said.slice(1);
}

/** The day of a moment in London: "14 November 2026". */
export function formatInstantDay(at: Date, language: Language): string {
  return formatDay(inLondon(at.getTime()), language);
}

/** A plain date text such as a date of birth (`1951-08-06`); what is not a date is shown as it was sent. */
export function formatPlainDate(text: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(written(text), language) : text;
}

/** Day and month of a moment in milliseconds, for the axis of a chart: "6 Aug". */
export function formatDayOf(at: number, language: Language): string {
  const clock = inLondon(at);
  return `${clock.day} ${SHORT_MONTHS[language][clock.month - 1] ?? ''}`.trim();
}

/** Month and year of a moment in milliseconds, for the axis of a chart: "Aug 2018". */
export function formatMonthOf(at: number, language: Language): string {
  const clock = inLondon(at);
  return `${SHORT_MONTHS[language][clock.month - 1] ?? ''} ${clock.year}`.trim();
}

function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

function formatDay(clock: Pick<Clock, 'year' | 'month' | 'day'>, language: Language): string {
  return `${clock.day} ${monthName(clock.month, language)} ${clock.year}`;
}

/** NHS style: 5.30pm, 9am, midnight, midday. Welsh says morning, afternoon or evening. */
function formatTime({ hour, minute }: Pick<Clock, 'hour' | 'minute'>, language: Language): string {
  if (minute === 0 && hour === 0) return WORDS[language].midnight;
  if (minute === 0 && hour === 12) return WORDS[language].midday;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  const half = language === 'en' ? (hour < 12 ? 'am' : 'pm') : hour < 12 ? 'yb' : hour < 18 ? 'yp' : 'yh';
  return `${twelve}${minutes}${half}`;
}

/** A text with a zone is a moment, told in London time; one without is told as written. */
function clockOf(text: string): Clock {
  const at = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? written(text) : inLondon(at);
}

function written(text: string): Clock {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
    hour: Number(text.slice(11, 13)),
    minute: Number(text.slice(14, 16)),
  };
}

function inLondon(at: number): Clock {
  const parts = new Map(LONDON.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const read = (part: Intl.DateTimeFormatPartTypes): number => parts.get(part) ?? 0;
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}
