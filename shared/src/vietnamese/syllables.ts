/**
 * Tells Vietnamese from other languages by how its syllables are built: onset, rhyme and tone are closed sets, and every
 * word on a page is one syllable. Nearly all English words fail; those that do not ("the", "to") have no marks, and hardly
 * any Vietnamese phrase is without.
 */

const onsets = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|'.split('|');

/** Rhymes by what may precede them: all, after `gi` (whose i is also the vowel), after `qu` (whose u is). */
const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong op ot ' +
    'oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ ' +
    'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
);
const afterGi = new Set(['êng', 'êt', 'ên', ...[...rhymes].filter((rhyme) => !/^[iy]/.test(rhyme))]);
const afterQu = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ' +
    'ê ên êt êch ênh i in it y ych yên yêt ynh yt yu ôc ơ'
  ).split(' '),
);

const acute = '\u0301';
const dotBelow = '\u0323';
const tones = new RegExp(`[\u0300\u0309\u0303${acute}${dotBelow}]`, 'g');

/** Whether a word is spelt as one Vietnamese syllable, in small or capital letters. */
export function isVietnameseSyllable(word: string): boolean {
  const { base, tone } = splitTone(word);
  return divide(base).some(
    ([onset, rhyme]) => fits(onset, rhyme) && (!/(?:[pct]|ch)$/.test(rhyme) || tone === acute || tone === dotBelow),
  );
}

/** Whether a word is a Vietnamese syllable without its marks, as in addresses and file names. */
export function isUnmarkedSyllable(word: string): boolean {
  return divide(word.toLowerCase()).some(([onset, rhyme]) => unmarkedRhymes.has(rhyme) && isOnset(onset));
}

/**
 * The words of a text that are not Vietnamese. What only looks like words is left out: numbers and what is written with
 * digits, single letters, addresses, e-mail addresses, names of files, words without marks joined by hyphens, keys pressed together, Roman numerals, abbreviations without vowels. `allowed` are words and whole texts (in any
 * case) that may stand there.
 */
export function foreignWords(text: string, allowed: ReadonlySet<string> = new Set()): string[] {
  const whole = text.normalize('NFC').trim();
  if (allowed.has(whole.toLowerCase())) return [];
  const chunks = whole.split(/\s+/).filter((chunk) => !isCode(chunk));
  const words = chunks.flatMap((chunk) => chunk.split(/[^\p{L}\p{M}]+/u)).filter(Boolean);
  const unknown = words.filter((word) => word.length > 1 && !allowed.has(word.toLowerCase()));
  const foreign = unknown.filter((word) => !isVietnameseSyllable(word));
  if (foreign.length) return foreign;
  const isUnmarked = unknown.every((word) => /^[a-z]+$/i.test(word));
  return isUnmarked && unknown.some((word) => alsoEnglish.has(word.toLowerCase())) ? unknown : [];
}

/** Syllables that are English words too; hardly any English sentence of syllables is without one of them. */
const alsoEnglish = new Set(
  'am an can day do go he hem hi him in long man may me men my no on pen pin ran run say so song ten than the them then thin to'.split(
    ' ',
  ),
);

function isCode(chunk: string): boolean {
  if (/\d|@|_|:\/\/|^www\.|\.\w{2,4}$|\p{L}\+\p{L}/u.test(chunk)) return true;
  if (/^[^\p{L}]*(?:[IVX]+|[B-DF-HJ-NP-TV-XZĐ&.]{2,})[^\p{L}]*$/u.test(chunk)) return true;
  const parts = chunk.split(/[-/]/).filter(Boolean);
  return /^[a-z]*[-/][a-z/-]*$/.test(chunk) && parts.every((part) => isUnmarkedSyllable(part));
}

function splitTone(word: string): { base: string; tone: string } {
  const letters = word.toLowerCase().normalize('NFD');
  const found = letters.match(tones) ?? [];
  const base = letters.replace(tones, '').normalize('NFC');
  return { base: found.length > 1 ? '' : base, tone: found[0] ?? '' };
}

function divide(base: string): [onset: string, rhyme: string][] {
  return onsets
    .filter((onset) => base.startsWith(onset) && base.length > onset.length)
    .map((onset) => [onset, base.slice(onset.length)]);
}

/** Which letter writes the sound before this vowel: `k`, `gh`, `ngh` before e, ê, i; `c`, `g`, `ng` before others. */
function fits(onset: string, rhyme: string): boolean {
  const isFront = /^[eêiy]/.test(rhyme);
  if (onset === 'gi') return afterGi.has(rhyme);
  if (onset === 'qu') return afterQu.has(rhyme);
  if (!rhymes.has(rhyme)) return false;
  if (onset === 'k') return isFront;
  if (onset === 'gh' || onset === 'ngh') return isFront && !rhyme.startsWith('y');
  if (onset === 'c' || onset === 'ng') return !isFront;
  if (onset === 'g') return !isFront || /^i/.test(rhyme);
  if (rhyme === 'y') return /^(?:|h|l|m|s|t|v)$/.test(onset);
  return !rhyme.startsWith('yê') || onset === '';
}

function isOnset(onset: string): boolean {
  return onsets.includes(onset);
}

const unmarkedRhymes = new Set([...rhymes, ...afterGi, ...afterQu].map(withoutMarks));

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
