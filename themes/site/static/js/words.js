// How typed words are compared with known ones: small letters, no accents, a few slips allowed; and how things
// are counted in words.

/** @param {string} text */
export const fold = (text) =>
  text.normalize("NFKD").replace(/[\u0300-\u036f'’ʻ]/g, "").toLowerCase();

/**
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];

/**
 * Short words must be right; longer ones may have one slip, long ones two.
 * @param {string} word
 */
export const slipsAllowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) between `typed` and any beginning of `word`;
 * more than `most` counts as no likeness.
 * @param {string} typed
 * @param {string} word
 * @param {number} most
 */
export const slips = (typed, word, most) => {
  if (typed.length - word.length > most) return Infinity;
  const width = Math.min(word.length, typed.length + most);
  /** @type {number[] | null} */
  let before = null;
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      if (before && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    before = above;
    above = line;
  }
  const found = Math.min(...above);
  return found > most ? Infinity : found;
};

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export const counted = (count, one, many) => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
