/* Reads those pieces of the index that a query may be answered from, where there are too many titles to read all. */
(() => {
  'use strict';

  const MOST = 8; // pieces for a query, of some 20 KB each
  const OF_A_KEY = 4;
  const WAYS = 6; // in which letters may be read
  const { form, indexed, address, answer, arrived, failed } = window.kaopingPages;
  const { folders, size, syllables } = window.kaopingDirectory;
  const folder = form.dataset.index.replace('search-index.js', 'search/');
  const firsts = []; // keys with which the pieces of each folder begin, as far as these are read
  const there = [];

  /* The first letters of the characters that letters may stand for, each with its reading, a part of the last one, or a letter. */
  function initials(letters) {
    const found = new Set();
    const from = (at, taken) => {
      if (found.size === WAYS) return;
      if (at === letters.length) {
        found.add(taken.slice(0, 10));
        return;
      }
      const rest = letters.slice(at);
      const sizes = new Set(syllables.filter(one => rest.startsWith(one)).map(one => one.length));
      if (syllables.some(one => one.startsWith(rest))) sizes.add(rest.length);
      if (/^[zcs]h/.test(rest)) sizes.add(2);
      if (!/^[iuv]/.test(rest)) sizes.add(1);
      Array.from(sizes).sort((a, b) => b - a).forEach(size => from(at + size, taken + rest[0]));
    };
    from(0, '');
    return Array.from(found);
  }

  /* What keys of titles begin with that have `term`: from their beginning or within, as they are read, by first letters. */
  function keys(term) {
    const letters = term.replace(/['’]/g, '');
    return ['^' + term, term, ...(/^[a-z]/.test(term) ? ['`' + letters.slice(0, 12), ...initials(letters).map(one => '~' + one)] : [])];
  }

  /* The place of the last key before another one, in their order. */
  function before(keys, key) {
    let [least, most] = [0, keys.length];
    while (most - least > 1) {
      const middle = (least + most) >> 1;
      if (keys[middle] < key) least = middle;
      else most = middle;
    }
    return least;
  }

  /* The last piece that begins before a key; its folder is known. */
  function piece(key) {
    const number = before(folders, key);
    return number * size + before(firsts[number], key);
  }

  const get = path => window.kaoping.load(folder + path, failed);

  /* All entries of some pieces, each once. */
  function merged(numbers, more) {
    const [first] = numbers.map(number => there[number]);
    const index = { kinds: first.kinds, unit: first.unit, group: first.group, titles: [], readings: new Map(), partial: true, more };
    const known = new Set();
    numbers.forEach(number => {
      there[number].readings.forEach((readings, character) => index.readings.set(character, readings));
      there[number].titles.forEach(({ row, plain, places }) => {
        for (let i = 1; i < row.length; i += 2) {
          const entry = row[0] + ' ' + address(places[row[i]], row[i + 1]);
          if (!known.has(entry)) {
            known.add(entry);
            index.titles.push({ row: [row[0], row[i], row[i + 1]], plain, places });
          }
        }
      });
    });
    return index;
  }

  window.kaopingKeys = (number, keys) => {
    firsts[number] = keys;
    arrived();
  };

  window.kaopingPiece = (number, data) => {
    there[number] = indexed(data);
    arrived();
  };

  /* Narrow ranges come first, so that rare words find all that there is. */
  answer(query => {
    const ends = query.split(/\s+/).flatMap(keys).map(key => [key, key + '\uffff']);
    const unknown = ends.flat().map(key => before(folders, key)).filter(number => !firsts[number]);
    if (unknown.length) {
      unknown.forEach(number => get(number + '/keys.js'));
      return null;
    }
    const ranges = ends.map(range => range.map(piece));
    const wanted = new Set();
    let more = false;
    ranges.sort((a, b) => a[1] - a[0] - (b[1] - b[0])).forEach(([first, last]) => {
      for (let number = first; number <= last; number++) {
        if (wanted.has(number)) continue;
        if (number - first < OF_A_KEY && wanted.size < MOST) wanted.add(number);
        else {
          more = true;
          break;
        }
      }
    });
    const missing = Array.from(wanted).filter(number => !there[number]);
    missing.forEach(number => get(Math.floor(number / size) + '/' + number + '.js'));
    return missing.length ? null : merged(Array.from(wanted), more);
  });
})();
