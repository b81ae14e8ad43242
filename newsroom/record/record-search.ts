/** What the record is looked through for: it stands in the address, so that it can be sent to somebody. */
export interface RecordSearch {
  readonly q?: string;
  readonly who?: string;
  readonly action?: string;
  readonly subject?: string;
  /** Days, as YYYY-MM-DD by the clock of whoever looks. */
  readonly from?: string;
  readonly to?: string;
}

const recordFields = ['q', 'who', 'action', 'subject', 'from', 'to'] as const;

/** What of an address' search is one of the record's. */
export function readRecordSearch(search: Readonly<Record<string, unknown>>): RecordSearch {
  return Object.fromEntries(
    recordFields.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 300)]] : [];
    }),
  );
}

/** The same as the API is asked: days become instants, the last one whole. */
export function recordAsked({ q, who, action, subject, from, to }: RecordSearch) {
  return {
    ...{ q, who, action, subject },
    from: from === undefined ? null : startOf(from, 0),
    to: to === undefined ? null : startOf(to, 1),
  };
}

function startOf(day: string, daysLater: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  const at = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
