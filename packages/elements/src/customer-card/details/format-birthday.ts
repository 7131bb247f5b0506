/** A birthday for people: "21 May 1978", or "21 May" where the year is not known. */
export function formatBirthday(birthday: string, locale: string): string {
  const yearless = birthday.startsWith('--');
  // A leap year, so that 29 February stays 29 February.
  const date = new Date(`${yearless ? `2000${birthday.slice(1)}` : birthday}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    ...(yearless ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
