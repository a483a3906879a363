const dayMs = 86_400_000;

const zone = "(Z|[+-]\\d{2}:\\d{2})?";
const datePart = "(-?(?:[1-9]\\d{3,8}|0\\d{3}))-(\\d{2})-(\\d{2})";
const dateForm = new RegExp(`^${datePart}${zone}$`);
const dateTimeForm = new RegExp(`^${datePart}T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?${zone}$`);

const daysInMonth = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function isDay(year: number, month: number, day: number): boolean {
  return year !== 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isZone(text: string | undefined): boolean {
  if (text === undefined || text === "Z") return true;
  const minutes = Number(text.slice(4, 6));
  return minutes < 60 && Number(text.slice(1, 3)) * 60 + minutes <= 840;
}

/** Whether a text is a day that exists, `YYYY-MM-DD` with an optional time zone (xsd:date; no blanks). */
export function isDate(text: string): boolean {
  const [, year, month, day, offset] = dateForm.exec(text) ?? [];
  return year !== undefined && isDay(+year, Number(month), Number(day)) && isZone(offset);
}

/** Whether a text is a moment, `YYYY-MM-DDThh:mm:ss` with optional fractions and time zone (xsd:dateTime). */
export function isDateTime(text: string): boolean {
  const [, year, month, day, hour, minute, second, fraction, offset] =
    dateTimeForm.exec(text) ?? [];
  if (year === undefined || !isDay(+year, Number(month), Number(day)) || !isZone(offset)) {
    return false;
  }
  if (hour === "24") return minute === "00" && second === "00" && !/[1-9]/.test(fraction ?? "");
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** The day `days` later, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days between two calendar days, `YYYY-MM-DD`: 1 from one day to the next. */
export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / dayMs);
}

/** The instant a date of the file stands for, in milliseconds; null where there is none to be read. */
export function instant(text: string | undefined): number | null {
  const time = text ? new Date(text).getTime() : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
