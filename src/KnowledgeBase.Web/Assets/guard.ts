// The browser's side of the card-data guard: the same rules for card numbers, track data and security codes as
// KnowledgeBase.Core/Guard, held to the same examples (tests/guard-examples.json). The server looks again before it writes.

// First and last six digits of a range, and the lengths that it has; see CardNumber.cs.
const ranges: readonly (readonly [number, number, number, number])[] = [
  [400000, 499999, 13, 13], [400000, 499999, 16, 16], [400000, 499999, 19, 19],
  [510000, 559999, 16, 16], [222100, 272099, 16, 16],
  [340000, 349999, 15, 15], [370000, 379999, 15, 15],
  [601100, 601199, 16, 19], [644000, 659999, 16, 19],
  [300000, 305999, 14, 19], [309500, 309599, 14, 19], [360000, 369999, 14, 19], [380000, 399999, 14, 19],
  [352800, 358999, 16, 19], [620000, 629999, 16, 19],
  [501800, 501899, 13, 19], [502000, 502099, 13, 19], [503800, 503899, 13, 19], [589300, 589399, 13, 19],
  [630400, 630499, 13, 19], [675900, 675999, 13, 19], [676100, 676399, 13, 19],
  [286900, 286999, 16, 16], [502275, 502275, 16, 16], [506199, 506499, 16, 16], [606333, 606333, 16, 16],
  [636318, 636318, 16, 16], [636379, 636379, 16, 16], [639388, 639388, 16, 16], [639484, 639484, 16, 16], [639559, 639559, 16, 16],
];

const shapes = ["4 6 5", "4 6 4", "4 4 4 1", "4 4 4 4 1", "4 4 4 4 2", "4 4 4 4 3"];

const hasKnownPrefix = (digits: string): boolean => {
  const prefix = Number(digits.slice(0, 6));
  return ranges.some(([first, last, min, max]) => prefix >= first && prefix <= last && digits.length >= min && digits.length <= max);
};

// Luhn's formula, ISO/IEC 7812-1 annex B.
const passesLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => {
    const value = Number(digit);
    return sum + (i % 2 === 0 ? value : value < 5 ? value * 2 : value * 2 - 9);
  }, 0) % 10 === 0;

const isGroupedAsCard = (lengths: readonly number[]): boolean =>
  lengths.length === 1
  || [1, 2].some((size) => lengths.every((length) => length === size))
  || lengths.every((length) => length % 4 === 0)
  || shapes.includes(lengths.join(" "));

const isCard = (groups: readonly string[]): boolean => {
  const digits = groups.join("");
  return digits.length >= 13 && digits.length <= 19
    && isGroupedAsCard(groups.map((group) => group.length)) && hasKnownPrefix(digits) && passesLuhn(digits);
};

// Groups of digits with at most three separators between them; a card reaches one of the run's ends.
const holdsCardNumber = (text: string): boolean => {
  for (const [run] of text.matchAll(/(?<![\p{L}\d])\d(?:[\d]|[ .\-_/]{1,3}(?=\d))*(?![\p{L}])/gu)) {
    const groups = run.split(/[ .\-_/]+/);
    for (let count = 1; count <= groups.length; count++) {
      if (isCard(groups.slice(0, count)) || isCard(groups.slice(-count))) return true;
    }
  }
  return false;
};

/** Whether a text holds what must not leave the browser: a card number or the data of a card's magnetic stripe. */
export const holdsCardData = (text: string): boolean => {
  const plain = text.normalize("NFKC").replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-");
  return holdsCardNumber(plain) || /%B\d{12,19}\^[^^?]{2,26}\^\d{4}|;\d{12,19}=\d{4}/i.test(plain);
};
