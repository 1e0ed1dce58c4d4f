import type { Language } from '#/kit/words.ts';
import type { Decided } from '#/hooks/staff.tsx';
import { KIND_PARTS } from '#/record/readings/kinds.ts';
import { ofPersonalBest } from '#/record/readings/protocols/diaries.ts';
import type { Part, Reading } from '#/record/readings/reading.ts';
import {
  sinceFiled,
  type SentReading,
  type SharedReading,
} from '#/record/readings/reviewing/shared-reading.ts';
import type { KindSummary } from '#/record/readings/reviewing/summarise.ts';
import type { Triaged } from '#/record/readings/reviewing/triage.ts';
import { formatClinicalDate, formatPlainDate } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { measuredWords } from '#/record-view/reading-text.ts';
import type { ReadingWords } from '#/record-view/reading.words.ts';
import type { ChartSeries } from '#/ui/chart.tsx';
import type { ClinicianWords } from './clinician.words.ts';

/** What the words are made of. */
export interface Saying {
  readonly words: ClinicianWords;
  readonly names: ReadingWords;
  readonly language: Language;
}

/** A line of a summary: what it is about, and one or more things said of it. */
export interface SummaryLine {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly data?: 'average' | 'complete';
}

/** A kind on one page: what its plan says of it, how good the readings are, and with what they were taken. */
export function summaryLines(summary: KindSummary, say: Saying): readonly SummaryLine[] {
  const { words, names, language } = say;
  const [latest] = summary.counted;
  return [
    ...outlineLines(summary, say),
    ...(latest === undefined
      ? []
      : [
          line('latest', words.latest, [
            `${measuredWords(latest, names, language)}, ${takenWords(latest.takenAt, language)}`,
          ]),
        ]),
    line('devices', words.devices, summary.devices.length === 0 ? [words.noDevice] : summary.devices),
    ...(summary.declined === 0
      ? []
      : [line('declined', words.notCounted, [words.declinedCount(summary.declined)])]),
    ...(summary.twice === 0 ? [] : [line('twice', words.quality, [words.twice(summary.twice)])]),
  ];
}

const line = (key: string, name: string, values: readonly string[]): SummaryLine => ({ key, name, values });

function outlineLines({ outline }: KindSummary, say: Saying): readonly SummaryLine[] {
  const { words, language } = say;
  const number = (value: number): string => formatNumber(value, language);
  const day = (text: string): string => formatPlainDate(text, language);
  switch (outline.is) {
    case 'blood-pressure':
      return pressureLines(outline, say);
    case 'weight':
      return [line('rises', words.rises, riseWords(outline, say))];
    case 'peak-flow':
      return [
        ...(outline.veryLow.length === 0
          ? []
          : [
              line(
                'very-low',
                words.veryLow,
                outline.veryLow.map((one) =>
                  [
                    measuredWords(one, say.names, language),
                    ...bestWords(one, say),
                    takenWords(one.takenAt, language),
                  ].join(', '),
                ),
              ),
            ]),
        line('swing', words.variability, [
          outline.variability === undefined
            ? words.noSwing
            : words.swing(number(outline.variability.percent), outline.variability.days),
        ]),
      ];
    case 'glucose':
      return [
        line(
          'meals',
          words.meals,
          outline.pairs.length === 0
            ? [words.noMeals]
            : outline.pairs.map(({ day: on, before, after, minutes }) =>
                words.meal(
                  day(on),
                  number(before.values.glucose ?? Number.NaN),
                  number(after.values.glucose ?? Number.NaN),
                  minutes,
                ),
              ),
        ),
      ];
    case 'no-plan':
      return [];
  }
}

/** Rises of now, then how many there were before them. */
function riseWords(
  { rises, earlier }: Extract<KindSummary['outline'], { readonly is: 'weight' }>,
  { words, language }: Saying,
): readonly string[] {
  const day = (text: string): string => formatPlainDate(text, language);
  const none = earlier.length === 0 ? words.noRise : words.noRiseNow;
  const [last] = earlier;
  return [
    ...(rises.length === 0
      ? [none]
      : rises.map(({ kilograms, from, until }) =>
          words.rise(formatNumber(kilograms, language), day(from.day), day(until.day)),
        )),
    ...(last === undefined ? [] : [words.earlierRises(earlier.length, day(last.until.day))]),
  ];
}

function pressureLines(
  {
    from,
    result: { average, quality, flagsBeside, outside },
    completeness,
  }: Extract<KindSummary['outline'], { readonly is: 'blood-pressure' }>,
  { words, language }: Saying,
): readonly SummaryLine[] {
  const number = (value: number): string => formatNumber(value, language);
  const flags = quality.flags.map(({ flag, count }) =>
    flag === 'fewer-than-12-readings' ? words.flags[flag] : `${words.flags[flag]}: ${count}`,
  );
  const beside = flagsBeside.map(({ flag, count }) => `${words.flags[flag]}: ${count}`);
  const { arm, position, rest } = quality.told;
  return [
    {
      ...line(
        'average',
        words.average,
        average.is === 'none'
          ? [words.none4(average.days)]
          : [
              `${number(average.systolic)}/${number(average.diastolic)} mmHg`,
              words.from(average.readings, average.days),
              words.week(formatPlainDate(from, language)),
            ],
      ),
      data: 'average',
    },
    ...(average.is === 'none'
      ? []
      : [line('category', words.categoryName, [words.category[average.category]])]),
    ...(average.is === 'none' || average.pulse === undefined
      ? []
      : [line('pulse', words.pulse, [number(average.pulse)])]),
    {
      ...line('complete', words.completeName, [words.complete(completeness.has, completeness.wanted)]),
      data: 'complete',
    },
    line('quality', words.quality, [
      ...(flags.length + beside.length === 0 ? [words.qualityGood] : flags),
      ...(beside.length === 0 ? [] : [words.notAveraged(beside.join(', '))]),
      ...(quality.readings === 0 ? [] : [words.told(arm, position, rest, quality.readings)]),
      ...(outside.length === 0 ? [] : [words.outsideWeek(outside.length)]),
    ]),
  ];
}

/** What it is that decides how soon a person is looked at. */
export function standingWords({ because, waiting: [{ shared }] }: Triaged, say: Saying): string {
  const { words, names, language } = say;
  const outline = because?.outline;
  if (outline?.is === 'blood-pressure' && outline.result.average.is === 'known') {
    const { systolic, diastolic } = outline.result.average;
    return words.averageOf(`${formatNumber(systolic, language)}/${formatNumber(diastolic, language)} mmHg`);
  }
  if (because !== undefined && outline !== undefined) {
    const [first] = outlineLines(because, say);
    return `${first?.name ?? ''}: ${first?.values[0] ?? ''}`;
  }
  const now = shared.reading === undefined ? shared.text : measuredWords(shared.reading, names, language);
  return [...(shared.isWithdrawn ? [] : [now]), ...inRecordWords(shared, say)].join(' · ');
}

/** What the record has of a reading, where that is no longer what its person says. */
function inRecordWords({ inRecord }: SharedReading, { words, names, language }: Saying): readonly string[] {
  if (inRecord === undefined) return [];
  const { reading, text } = inRecord;
  return [
    words.inRecord(
      reading === undefined
        ? text
        : `${measuredWords(reading, names, language)}, ${takenWords(reading.takenAt, language)}`,
    ),
  ];
}

/** What a peak flow is beside the best of whose it is, where that is known. */
export function bestWords(reading: Reading, { words, language }: Saying): readonly string[] {
  const beside = ofPersonalBest(reading);
  return beside === undefined ? [] : [words.ofBest(formatNumber(beside.percent, language))];
}

/** When a reading was taken, to the minute. */
export const takenWords = (takenAt: string, language: Language): string =>
  formatClinicalDate({ known: 'time', text: takenAt }, language);

/** What was counted as lines over time, one for each number that the kind needs. */
export function chartOf(summary: KindSummary, { names, language }: Saying): readonly ChartSeries[] {
  const { needed } = KIND_PARTS[summary.kind];
  const inOrder = [...summary.counted].reverse();
  return needed.map((part: Part) => ({
    key: part,
    name: names.parts[part],
    points: inOrder.flatMap(({ values, takenAt }) => {
      const value = values[part];
      return value === undefined
        ? []
        : [
            {
              at: Date.parse(takenAt),
              value,
              label: formatNumber(value, language),
              when: takenWords(takenAt, language),
            },
          ];
    }),
  }));
}

/** How it stands with a reading, most telling first. */
export function stateWords(shared: SharedReading, say: Saying): readonly string[] {
  const { review, isWithdrawn } = shared;
  const { state, standing } = say.words;
  const reviewed =
    review.is === 'declined' && review.reason !== undefined
      ? `${state.declined}: “${review.reason}”`
      : state[review.is];
  const since = sinceFiled(shared);
  if (since !== undefined) return [reviewed, standing[since], ...inRecordWords(shared, say)];
  return [...(isWithdrawn ? [] : [reviewed]), ...sentStateWords(shared, say.words)];
}

/** What its person has done with a reading since they sent it. */
export function sentStateWords(
  { isWithdrawn, isChanged }: SentReading,
  { state }: ClinicianWords,
): readonly string[] {
  if (isWithdrawn) return [state.withdrawn];
  return isChanged ? [state.changed] : [];
}

/** What became of a decision: how many were decided, and how many were not and why. */
export function decidedWords(
  { done, failed }: Decided,
  say: (count: number) => string,
  words: ClinicianWords,
): string {
  const isChanged = [...failed.values()].every(
    (failure) => failure.kind === 'refused' && (failure.status === 412 || failure.status === 409),
  );
  return [
    ...(done.length === 0 ? [] : [say(done.length)]),
    ...(failed.size === 0 ? [] : [isChanged ? words.saidLeft(failed.size) : words.saidSome(failed.size)]),
  ].join(' ');
}
