// Words beside a number that say what it is: generator/validate/personal_data/labels.py.

const REACH = 48;
const CLOSE = 12;
const HOLDER = /^[ ,(]{0,3}(?:a\.? ?n\b\.?|atas nama) /i;

// How many of the ascending places are not after this one.
function countUpTo(places, place) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const endOf = (match) => match.index + match[0].length;

export function makeLabelFinder(words) {
  const patternOf = (one) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})(?![A-Za-z])`, "giu");
  const patterns = Object.entries(words).map(([kind, one]) => [kind, patternOf(one)]);

  // Where the labels of a text stand: questions about a number that starts or ends at a place.
  return (text) => {
    const ends = Object.fromEntries(patterns.map(([kind, pattern]) => [kind, [...text.matchAll(pattern)].map(endOf)]));
    const allEnds = Object.values(ends).flat().sort((a, b) => a - b);
    const numberEnds = [...text.matchAll(/[0-9]{6,}/g)].map(endOf);
    const last = (places, place) => places[countUpTo(places, place) - 1] ?? -1;
    return {
      isNear: (start) => (allEnds[countUpTo(allEnds, start - REACH - 1)] ?? Infinity) <= start + REACH,
      standsBefore: (kind, start) => {
        const end = last(ends[kind], start);
        if (end < 0 || start - end > REACH || last(numberEnds, start) > end) return false;
        return text.slice(end, start).split("\n").length <= 2;
      },
      standsAfter: (kind, place) => {
        const reach = HOLDER.test(text.slice(place, place + CLOSE + 3)) ? REACH : CLOSE;
        const beside = text.slice(place - 1, place + reach); // with its last digit, which no label may touch
        const found = patterns.find(([name]) => name === kind)[1];
        return beside.search(found) >= 0 && !beside.slice(0, beside.search(found)).includes("\n");
      },
    };
  };
}
