/** What every export begins with (HealthKit Export Version 14), shortened; its comment is the one that matters. */
export const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!-- Note: Any Records that appear as children of a correlation also appear as top-level records in this document. -->
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
]>
<HealthData locale="en_GB">
 <ExportDate value="2026-03-14 10:36:11 +0000"/>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const CUFF = '<<HKDevice: 0x28>, name:BP7, manufacturer:OMRON, model:M7,2, software:1>';

export interface RecordMade {
  readonly type: string;
  readonly value: string;
  readonly unit: string;
  readonly at?: string;
  readonly source?: string;
  readonly device?: string;
  readonly meta?: Readonly<Record<string, string>>;
}

/** A Record as Apple Health writes it. */
export function recordXml(made: RecordMade): string {
  const { type, value, unit, at = '2026-03-14 08:05:00 +0000', source = 'Health', device, meta = {} } = made;
  const said = device === undefined ? '' : ` device="${escaped(device)}"`;
  const entries = Object.entries(meta).map(([key, one]) => `<MetadataEntry key="${key}" value="${one}"/>`);
  return ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="${escaped(source)}" sourceVersion="1"${said} unit="${escaped(unit)}" creationDate="${at}" startDate="${at}" endDate="${at}" value="${value}">${entries.join('')}</Record>\n`;
}

/** Both pressures in a Correlation. */
export function correlationXml(...records: readonly string[]): string {
  return ` <Correlation type="HKCorrelationTypeIdentifierBloodPressure" sourceName="Health" startDate="2026-03-14 08:05:00 +0000" endDate="2026-03-14 08:05:00 +0000">\n${records.join('')} </Correlation>\n`;
}

export const exportXml = (...inner: readonly string[]): string => `${HEAD}${inner.join('')}</HealthData>\n`;
