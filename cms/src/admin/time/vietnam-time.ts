/** What tells time in a page: the browser's own `Date` and `Intl`. */
interface Clocks {
  Date: DateConstructor;
  Intl: typeof Intl;
}

/** UTC+7 at all times (the sign is POSIX's): what Asia/Ho_Chi_Minh is since 1975, without its turns before. */
const zone = 'Etc/GMT-7';
const ahead = 7 * 60 * 60_000;

const settable = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/**
 * Makes Vietnam's hours the local time of a page, whatever the computer's zone: editors on a journey, and computers set
 * wrong, see and enter the hours that readers see. Moments (`getTime`, ISO strings) stay what they are.
 */
export function keepVietnamTime(clocks: Clocks): void {
  const { Date: NativeDate, Intl: formats } = clocks;
  const { parse } = NativeDate;
  const inVietnam = (date: Date) => new NativeDate(date.getTime() + ahead);

  for (const unit of [...settable, 'Day'] as const) {
    const read = NativeDate.prototype[`getUTC${unit}`];
    define(NativeDate.prototype, `get${unit}`, function (this: Date) {
      return read.call(inVietnam(this));
    });
  }
  for (const unit of settable) {
    const write: (this: Date, ...values: number[]) => number = NativeDate.prototype[`setUTC${unit}`];
    define(NativeDate.prototype, `set${unit}`, function (this: Date, ...values: number[]) {
      return this.setTime(write.apply(inVietnam(this), values) - ahead);
    });
  }
  define(NativeDate.prototype, 'getTimezoneOffset', function (this: Date) {
    return Number.isNaN(this.getTime()) ? NaN : -ahead / 60_000;
  });

  const written = (date: Date) => {
    const [, day, number, month, year, time] = /^(\w+), (\d+) (\w+) (-?\d+) ([\d:]+)/.exec(
      inVietnam(date).toUTCString(),
    )!;
    return { day: `${day} ${month} ${number} ${year}`, time: `${time} GMT+0700 (Việt Nam)` };
  };
  const orInvalid = (write: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this);
    };
  define(
    NativeDate.prototype,
    'toString',
    orInvalid((date) => `${written(date).day} ${written(date).time}`),
  );
  define(
    NativeDate.prototype,
    'toDateString',
    orInvalid((date) => written(date).day),
  );
  define(
    NativeDate.prototype,
    'toTimeString',
    orInvalid((date) => written(date).time),
  );
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const write = NativeDate.prototype[name];
    define(NativeDate.prototype, name, function (this: Date, ...[locales, options]: Parameters<typeof write>) {
      return write.call(this, locales, inZone(options));
    });
  }

  // What is no date stays none: with a zone behind it, browsers read one into some nonsense.
  const parseInVietnam = (text: string) =>
    namesItsZone(text) || Number.isNaN(parse(text)) ? parse(text) : parse(withZone(text));
  define(NativeDate, 'parse', parseInVietnam);
  clocks.Date = new Proxy(NativeDate, {
    apply: () => new NativeDate().toString(),
    construct(_native, parts: Parameters<typeof NativeDate.UTC>, target) {
      const [only] = parts as unknown[];
      const time =
        parts.length > 1 ? NativeDate.UTC(...parts) - ahead : typeof only === 'string' ? parseInVietnam(only) : only;
      return Reflect.construct(NativeDate, parts.length ? [time] : [], target) as Date;
    },
  });
  define(NativeDate.prototype, 'constructor', clocks.Date);

  formats.DateTimeFormat = new Proxy(formats.DateTimeFormat, {
    apply: (Native, _this, [locales, options]: Parameters<typeof Intl.DateTimeFormat>) =>
      Native(locales, inZone(options)),
    construct: (Native, [locales, options]: Parameters<typeof Intl.DateTimeFormat>) =>
      new Native(locales, inZone(options)),
  });
}

/** Not enumerable, as what it replaces. */
function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}

function inZone(options: Intl.DateTimeFormatOptions | undefined): Intl.DateTimeFormatOptions {
  return options?.timeZone === undefined ? { ...options, timeZone: zone } : options;
}

/** A date alone is midnight in UTC by the standard, also for the browser. */
function namesItsZone(text: string): boolean {
  return /^\s*[+-]?\d{4,6}(-\d\d){0,2}\s*$/.test(text) || /(\b(UTC|GMT)|\d:\d\d.*([+-]\d\d:?\d\d|Z))/i.test(text);
}

function withZone(text: string): string {
  return /^[+-]?\d{4,6}-\d\d(-\d\d)?T[\d:.]+$/.test(text) ? `${text}+07:00` : `${text} GMT+0700`;
}
