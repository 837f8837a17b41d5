// Dates of the proleptic Gregorian calendar in UTC, and strftime in the C locale (Modules/timemodule.c, C's strftime).

/** The fields of a `struct tm` as Python counts them: month 1 … 12, Monday 0, day of the year from 1. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly isDst: number;
}

export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Days from 1970-01-01 to a date; the month may lie outside 1 … 12. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y0 = Math.floor(months / 12);
  const m = months - y0 * 12 + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The moment of a number of seconds since the epoch. */
export function momentOf(seconds: number): Moment {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    year,
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: Math.floor(rest % 60),
    weekday: (((days + 3) % 7) + 7) % 7,
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
    isDst: 0,
  };
}

/** `mktime` in UTC: fields outside their ranges carry over. */
export function secondsOf(m: Moment): number {
  return daysFromCivil(m.year, m.month, m.day) * 86400 + m.hour * 3600 + m.minute * 60 + m.second;
}

const pad = (n: number, width: number, fill = "0"): string => String(n).padStart(width, fill);
const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);

/** `asctime`. */
export function ascTime(m: Moment): string {
  const day = (DAYS[m.weekday] ?? "").slice(0, 3);
  const month = (MONTHS[m.month - 1] ?? "").slice(0, 3);
  return `${day} ${month} ${pad(m.day, 2, " ")} ${pad(m.hour, 2)}:${pad(m.minute, 2)}:${pad(m.second, 2)} ${m.year}`;
}

/** ISO 8601's year and week. */
function isoWeek(m: Moment): { year: number; week: number } {
  const week = Math.floor((m.yearDay - 1 - m.weekday + 10) / 7);
  if (week < 1) return { year: m.year - 1, week: weeksIn(m.year - 1) };
  return week > weeksIn(m.year) ? { year: m.year + 1, week: 1 } : { year: m.year, week };
}
function weeksIn(year: number): number {
  const january1 = (((daysFromCivil(year, 1, 1) + 3) % 7) + 7) % 7;
  const isLeap = daysFromCivil(year + 1, 1, 1) - daysFromCivil(year, 1, 1) === 366;
  return january1 === 3 || (isLeap && january1 === 2) ? 53 : 52;
}

function directive(code: string, m: Moment, zone: string): string | null {
  const sunday = (m.weekday + 1) % 7;
  switch (code) {
    case "a":
      return (DAYS[m.weekday] ?? "?").slice(0, 3);
    case "A":
      return DAYS[m.weekday] ?? "?";
    case "b":
    case "h":
      return (MONTHS[m.month - 1] ?? "?").slice(0, 3);
    case "B":
      return MONTHS[m.month - 1] ?? "?";
    case "c":
      return ascTime(m);
    case "C":
      return pad(Math.floor(m.year / 100), 2);
    case "d":
      return pad(m.day, 2);
    case "D":
    case "x":
      return format("%m/%d/%y", m, zone);
    case "e":
      return pad(m.day, 2, " ");
    case "F":
      return format("%Y-%m-%d", m, zone);
    case "g":
      return pad(isoWeek(m).year % 100, 2);
    case "G":
      return String(isoWeek(m).year);
    case "H":
      return pad(m.hour, 2);
    case "I":
      return pad(twelve(m.hour), 2);
    case "j":
      return pad(m.yearDay, 3);
    case "k":
      return pad(m.hour, 2, " ");
    case "l":
      return pad(twelve(m.hour), 2, " ");
    case "m":
      return pad(m.month, 2);
    case "M":
      return pad(m.minute, 2);
    case "n":
      return "\n";
    case "p":
      return m.hour < 12 ? "AM" : "PM";
    case "P":
      return m.hour < 12 ? "am" : "pm";
    case "r":
      return format("%I:%M:%S %p", m, zone);
    case "R":
      return format("%H:%M", m, zone);
    case "s":
      return String(secondsOf(m));
    case "S":
      return pad(m.second, 2);
    case "t":
      return "\t";
    case "T":
    case "X":
      return format("%H:%M:%S", m, zone);
    case "u":
      return String(m.weekday + 1);
    case "U":
      return pad(Math.floor((m.yearDay + 6 - sunday) / 7), 2);
    case "V":
      return pad(isoWeek(m).week, 2);
    case "w":
      return String(sunday);
    case "W":
      return pad(Math.floor((m.yearDay + 6 - m.weekday) / 7), 2);
    case "y":
      return pad(((m.year % 100) + 100) % 100, 2);
    case "Y":
      return String(m.year);
    case "z":
      return "+0000";
    case "Z":
      return zone;
    case "%":
      return "%";
    default:
      return null;
  }
}

/** C's strftime; an unknown directive stays as it is. */
export function format(text: string, m: Moment, zone: string): string {
  return text.replace(/%(.)/gsu, (whole, code: string) => directive(code, m, zone) ?? whole);
}
