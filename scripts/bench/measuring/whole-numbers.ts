/** The whole numbers of a flag such as `--articles=1000,10000`; those given here where the flag is not. */
export function wholeNumbers(name: string, text: string | undefined, usual: readonly number[]): readonly number[] {
  if (text === undefined) return usual;
  return text.split(',').map((part) => {
    if (/^[1-9]\d{0,6}$/.test(part)) return Number(part);
    throw new Error(`--${name} is “${text}”. Give whole numbers from 1 on, with commas between, as in --${name}=1000.`);
  });
}
