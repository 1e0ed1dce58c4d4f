import { plural, words } from '#/kit/words.ts';

export const TREND_WORDS = words({
  en: {
    back: 'Back to test results',
    heading: 'How a result has changed',
    chart: (title: string) => `${title} over time`,
    lead: (unit: string) =>
      `Every number recorded for this test in ${unit}. Different laboratories may measure in different ways, so small differences between organisations may mean nothing.`,
    none: 'There are no numbers to show for this test.',
    looking: 'Opening your record on this device…',
    description: (count: number, first: string, last: string) =>
      plural('en', count, {
        one: `1 number, from ${first}.`,
        other: `${count} numbers from ${first} to ${last}. The table below has the same numbers.`,
      }),
    step: 'Step through the numbers',
    band: (range: string) => `Reference range as sent: ${range}`,
    noBand:
      'The reference ranges differ or were not all sent, so no range is drawn. The table shows what was sent.',
    tableCaption: 'The same numbers as a table',
    when: 'When',
    value: 'Result',
    range: 'Reference range',
    judged: 'What the laboratory said',
    source: 'From',
    status: 'Status',
    nothing: 'Not given',
    gaps: 'Tests without a number',
    gapsText: 'These were recorded without a number. They break the line in the chart.',
    undated: 'Date not recorded to the day',
    undatedText: 'These are not in the chart because the day is not known.',
    otherUnits: 'In other units',
    otherUnitsText:
      'These are not in the chart. Numbers in different units cannot be compared, and this service never converts them.',
    notFacts: 'Withdrawn or ruled out',
    print: 'Print this page',
    gap: 'No number',
  },
  cy: {
    back: 'Yn ôl i’r canlyniadau profion',
    heading: 'Sut mae canlyniad wedi newid',
    chart: (title: string) => `${title} dros amser`,
    lead: (unit: string) =>
      `Pob rhif a gofnodwyd ar gyfer y prawf hwn mewn ${unit}. Gall labordai fesur mewn ffyrdd gwahanol, felly efallai nad yw gwahaniaethau bach rhwng sefydliadau yn golygu dim.`,
    none: 'Nid oes rhifau i’w dangos ar gyfer y prawf hwn.',
    looking: 'Yn agor eich cofnod ar y ddyfais hon…',
    description: (count: number, first: string, last: string) =>
      plural('cy', count, {
        one: `1 rhif, o ${first}.`,
        other: `${count} rhif o ${first} i ${last}. Mae’r un rhifau yn y tabl isod.`,
      }),
    step: 'Camu drwy’r rhifau',
    band: (range: string) => `Ystod gyfeirio fel y’i hanfonwyd: ${range}`,
    noBand:
      'Mae’r ystodau cyfeirio’n wahanol neu ni chawsant i gyd eu hanfon, felly ni ddangosir ystod. Mae’r tabl yn dangos yr hyn a anfonwyd.',
    tableCaption: 'Yr un rhifau mewn tabl',
    when: 'Pryd',
    value: 'Canlyniad',
    range: 'Ystod gyfeirio',
    judged: 'Beth ddywedodd y labordy',
    source: 'Ffynhonnell',
    status: 'Statws',
    nothing: 'Heb ei roi',
    gaps: 'Profion heb rif',
    gapsText: 'Cofnodwyd y rhain heb rif. Maent yn torri’r llinell yn y siart.',
    undated: 'Dyddiad heb ei gofnodi hyd at y diwrnod',
    undatedText: 'Nid yw’r rhain yn y siart am nad yw’r diwrnod yn hysbys.',
    otherUnits: 'Mewn unedau eraill',
    otherUnitsText:
      'Nid yw’r rhain yn y siart. Ni ellir cymharu rhifau mewn unedau gwahanol, ac nid yw’r gwasanaeth hwn byth yn eu trosi.',
    notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
    print: 'Argraffu’r dudalen hon',
    gap: 'Dim rhif',
  },
});
