/** What a record itself has under a name that somebody else chose: `toString` is in every record. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
