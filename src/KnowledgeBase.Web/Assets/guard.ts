// The browser's side of the card-data guard: the rules of KnowledgeBase.Core/Guard for card numbers, track data, security codes and
// PINs, so that nothing of a card leaves the browser in a search. Both sides are held to tests/KnowledgeBase.Testing/Guard/card-data-examples.json.
// The server looks again at whatever is written, and knows CLABE, CURP and RFC besides.

export type GuardKind = "cardNumber" | "trackData" | "securityCode" | "pin";
export interface GuardFinding { kind: GuardKind; start: number; length: number; masked: string }

interface Span { start: number; length: number }
interface Normalized { value: string; starts: number[]; ends: number[] }

// --- What a reader would read: digits of every script, no hidden characters, each tag one separator.

const tag = "\u0001";
const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/y;
const htmlTag = /<[/!a-zA-Z][^<>\n]{0,190}>/y;
const hidden = /^[\p{Cf}\p{Mn}\p{Me}\p{Cc}]$/u;
const named: Record<string, string> = {
  nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "", zwj: "", zwnj: "", amp: "&", lt: "<", gt: ">", quot: '"', ndash: "-", mdash: "-", minus: "-",
};

const digitOf = (point: number): string => {
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
};

const fold = (text: string): string => {
  let folded = "";
  for (const c of text.normalize("NFKD")) {
    if (/^[\n\r\t]$/.test(c)) folded += c;
    else if (/^\p{Nd}$/u.test(c)) folded += digitOf(c.codePointAt(0)!);
    else if (/^\p{Zs}$/u.test(c)) folded += " ";
    else if (/^[\p{Pd}\u2212]$/u.test(c)) folded += "-";
    else if (!hidden.test(c)) folded += c.toUpperCase();
  }
  return folded;
};

const decode = (text: string): string => {
  const code = text.slice(1, -1);
  if (code[0] !== "#") return named[code] ?? text;
  const point = /^#[xX]/.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : " ";
};

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const next = (text: string, at: number): [string, number] => {
  if (text[at] === "&") {
    const found = matchAt(entity, text, at);
    if (found) {
      const once = decode(found);
      const again = once === "&" ? /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/.exec("&" + text.substr(at + found.length, 10))?.[0] : undefined;
      return again ? [fold(decode(again)), found.length + again.length - 1] : [fold(once), found.length];
    }
  }
  const found = text[at] === "<" ? matchAt(htmlTag, text, at) : undefined;
  if (found) return [tag, found.length];
  const c = String.fromCodePoint(text.codePointAt(at)!);
  return /^[\ud800-\udfff]$/.test(c) ? [" ", 1] : [fold(c), c.length];
};

const normalize = (text: string): Normalized => {
  const starts: number[] = [], ends: number[] = [];
  let value = "";
  for (let at = 0; at < text.length;) {
    const [decoded, length] = next(text, at);
    for (let i = 0; i < decoded.length; i++) { starts.push(at); ends.push(at + length); }
    value += decoded;
    at += length;
  }
  return { value, starts, ends };
};

// --- Card numbers: a scheme's prefix and length, and the check digit.

const ranges: [first: number, last: number, min: number, max: number][] = [
  [400000, 499999, 13, 13], [400000, 499999, 16, 16], [400000, 499999, 19, 19],
  [510000, 559999, 16, 16], [222100, 272099, 16, 16], [340000, 349999, 15, 15], [370000, 379999, 15, 15],
  [601100, 601199, 16, 19], [644000, 659999, 16, 19], [300000, 305999, 14, 19], [309500, 309599, 14, 19], [360000, 369999, 14, 19], [380000, 399999, 14, 19],
  [352800, 358999, 16, 19], [620000, 629999, 16, 19],
  [501800, 501899, 13, 19], [502000, 502099, 13, 19], [503800, 503899, 13, 19], [589300, 589399, 13, 19], [630400, 630499, 13, 19], [675900, 675999, 13, 19], [676100, 676399, 13, 19],
  [286900, 286999, 16, 16], [502275, 502275, 16, 16], [506199, 506499, 16, 16], [606333, 606333, 16, 16], [636318, 636318, 16, 16], [636379, 636379, 16, 16],
  [639388, 639388, 16, 16], [639484, 639484, 16, 16], [639559, 639559, 16, 16],
];

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? value : value < 5 ? value * 2 : value * 2 - 9;
  }
  return sum % 10 === 0;
};

const isPlausible = (digits: string): boolean => {
  const prefix = Number(digits.slice(0, 6)), length = digits.length;
  return length >= 13 && ranges.some(([first, last, min, max]) => prefix >= first && prefix <= last && length >= min && length <= max) && luhn(digits);
};

const maskCard = (digits: string): string => {
  const shown = digits.length >= 15 ? 6 : 0;
  return digits.slice(0, shown) + "*".repeat(digits.length - shown - 4) + digits.slice(-4);
};

// --- The words around digits.

const cardWords = /\b(?:TARJETAS?|TDC|TDD|PLASTICOS?|CARDS?|PAN|VISA|MASTER ?CARD|AMEX|CARNET)(?:\b|[0-9])/;
const expiry = /\b(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?(?:2[4-9]|3[0-9])\b/;
const otherLabels = /\b(?:RASTREO|TRACKING(?: KEY)?|FOLIO|REFERENCIA|REFERENCE|CLABE|AUTORIZACION)\W{0,5}(?:ES|IS|NO|NUM|NUMERO|NUMBER)?\W{0,4}$/;

const isNearCard = (text: string, start: number, end: number): boolean =>
  [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)].some((near) => cardWords.test(near) || expiry.test(near));

// --- Digits in groups.

const joins = /^[ \-.,_*`~'"/\\|·•()[\]\t\n\u0001]{1,5}$/;
const end = (group: Span): number => group.start + group.length;

const runsOf = (text: string): Span[][] => {
  const runs: Span[][] = [];
  for (const match of text.matchAll(/[0-9]+/g)) {
    const group = { start: match.index!, length: match[0].length };
    const last = runs.at(-1)?.at(-1);
    if (last && joins.test(text.slice(end(last), group.start))) runs.at(-1)!.push(group);
    else runs.push([group]);
  }
  return runs;
};

const shapes = ["4,6,5", "4,6,4", "4,4,4,1", "4,4,4,4,1", "4,4,4,4,2", "4,4,4,4,3"];

const isCard = (text: string, run: Span[], first: number, groups: Span[]): boolean => {
  const start = groups[0].start, stop = end(groups.at(-1)!);
  const lengths = groups.map((group) => group.length);
  const touchesLetter = /\p{L}/u.test(text[start - 1] ?? "") || /\p{L}/u.test(text[stop] ?? "");
  const isFraction = groups.length === 1 && text[start - 1] === "." && /[0-9]/.test(text[start - 2] ?? "");
  const reachesAnEnd = first === 0 || first + groups.length === run.length;
  const grouped = groups.length === 1 || [1, 2].some((n) => lengths.every((length) => length === n)) || lengths.every((length) => length % 4 === 0) || shapes.includes(lengths.join());
  if (!touchesLetter && !isFraction && reachesAnEnd && grouped && !text.slice(start, stop).includes("\n")) return true;
  const even = groups.every((group, i) => i === 0 || (group.start - end(groups[i - 1]) === 1 && !",/".includes(text[group.start - 1])));
  return (even || lengths.every((length) => length === 4)) && isNearCard(text, start, stop);
};

const insideLongGroup = (text: string, group: Span): Span | undefined => {
  if (group.length <= 16 || !isNearCard(text, group.start, end(group)) || otherLabels.test(text.slice(Math.max(0, group.start - 30), group.start))) return undefined;
  for (const length of [16, 15]) {
    for (let start = group.start; start + length <= end(group); start++) {
      if (isPlausible(text.substr(start, length))) return { start, length };
    }
  }
  return undefined;
};

const cardsIn = (text: string, run: Span[]): (Span & { digits: string })[] => {
  const cards: (Span & { digits: string })[] = [];
  for (let first = 0; first < run.length;) {
    let digits = "", found = 0;
    for (let last = first; last < run.length && !found; last++) {
      digits += text.substr(run[last].start, run[last].length);
      if (digits.length > 19) break;
      if (isPlausible(digits) && isCard(text, run, first, run.slice(first, last + 1))) {
        cards.push({ start: run[first].start, length: end(run[last]) - run[first].start, digits });
        found = last - first + 1;
      }
    }
    const inside = found ? undefined : insideLongGroup(text, run[first]);
    if (inside) cards.push({ ...inside, digits: text.substr(inside.start, inside.length) });
    first += found || 1;
  }
  return cards;
};

// --- What nobody may keep for a moment.

const track1 = /%?B[0-9]{12,19}\^[^^\n]{2,26}\^[0-9]{4,40}\??/g;
const track2 = /;?([0-9]{13,19})[=D][0-9]{7,30}\??/g;
const code = /\b(?:(CVV2?|CVC2?|CSC|CID|CODIGO DE SEGURIDAD|SECURITY CODE)|(?:NIP|PIN))((?: (?:DE|DEL|LA|EL|CLIENTE|TARJETA|MI|SU|THE|OF|CARD|CUSTOMER)){0,4})[ :=#*_`"'\-\t\u0001]{1,6}(?:(?:ES|IS|FUE|WAS|NUMERO|NUMBER)[ :]{1,3})?([0-9]{3,6})\b/g;
const unit = /^ ?(?:DIGIT|MINUT|SEGUND|SECOND|DIA|DAY|HORA|HOUR|VECES|TIMES|INTENTO|ATTEMPT|PESOS|%|MXN)/;

/** What of a card stands in a text, in its order. */
export const inspect = (text: string): GuardFinding[] => {
  if (!/\p{Nd}|&#/u.test(text.normalize("NFKC"))) return [];
  const { value, starts, ends } = normalize(text);
  const found: (Span & { kind: GuardKind; masked: string })[] = [];
  const add = (kind: GuardKind, span: Span, masked: string): void => {
    if (!found.some((other) => span.start < end(other) && other.start < end(span))) found.push({ kind, start: span.start, length: span.length, masked });
  };

  for (const match of value.matchAll(track1)) add("trackData", { start: match.index!, length: match[0].length }, "***");
  for (const match of value.matchAll(track2)) {
    if (match[0][0] === ";" || isPlausible(match[1])) add("trackData", { start: match.index!, length: match[0].length }, "***");
  }
  for (const run of runsOf(value)) for (const card of cardsIn(value, run)) add("cardNumber", card, maskCard(card.digits));

  const cards = found.map((card) => card.start);
  for (const match of value.matchAll(code)) {
    const [whole, securityCode, filler, digits] = match;
    const start = match.index! + whole.length - digits.length;
    const fits = securityCode ? digits.length <= 4 : digits.length >= 4;
    const near = filler === "" || cards.some((card) => Math.abs(card - start) < 200);
    if (fits && near && !unit.test(value.slice(match.index! + whole.length))) add(securityCode ? "securityCode" : "pin", { start, length: digits.length }, "***");
  }

  return found.sort((left, right) => left.start - right.start).map(({ kind, start, length, masked }) =>
    ({ kind, masked, start: starts[start], length: ends[start + length - 1] - starts[start] }));
};

/** The text with each finding replaced by its masked form. */
export const mask = (text: string): string => {
  let masked = "", at = 0;
  for (const finding of inspect(text)) {
    masked += text.slice(at, finding.start) + finding.masked;
    at = finding.start + finding.length;
  }
  return masked + text.slice(at);
};
