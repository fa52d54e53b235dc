/* What search and filters understand: any part of a name, and Chinese ones by pinyin: whole, or first letters. */
(() => {
  'use strict';
  const LETTER = /[\p{L}\p{N}]/u;

  /* Small letters, none of full width, each in its place. */
  function plain(text) {
    const small = text.toLowerCase();
    return (small.length === text.length ? small : text).replace(/[\uff01-\uff5e]/g,
      c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  }

  /* Where `term` ends, spelled from `at` on, or -1: by whole readings, first letters or zh, ch, sh. */
  function spelled(title, at, term, readings) {
    if (!term) return at;
    if (at === title.length) return -1;
    for (const reading of readings.get(title[at]) || []) {
      let n = 0;
      while (n < reading.length && reading[n] === term[n]) n++;
      for (; n > 0; n--) {
        if (n === 1 || n === reading.length || n === term.length || (n === 2 && reading[1] === 'h')) {
          const end = spelled(title, at + 1, term.slice(n), readings);
          if (end > 0) return end;
        }
      }
    }
    if (title[at] === term[0]) return spelled(title, at + 1, term.slice(1), readings);
    return LETTER.test(title[at]) ? -1 : spelled(title, at + 1, term, readings);
  }

  /* The best match: 1 start, 2 start of a word or spelled, 3 inside, 4 spelled inside; from, to. */
  function match(title, term, readings) {
    const inside = title.indexOf(term);
    if (!inside) return [1, 0, term.length];
    for (let at = inside; at > 0; at = title.indexOf(term, at + 1)) {
      if (/[a-z]/.test(term[0]) && !LETTER.test(title[at - 1])) return [2, at, at + term.length];
    }
    if (/^[a-z]/.test(term)) {
      const letters = term.replace(/['’]/g, '');
      for (let at = 0; at < title.length && (!at || inside < 0); at++) {
        const end = readings.has(title[at]) ? spelled(title, at, letters, readings) : -1;
        if (end > 0) return [at ? 4 : end < title.length ? 2 : 1, at, end];
      }
    }
    return inside < 0 ? null : [3, inside, inside + term.length];
  }

  /* Returns the readings of each character, of rows with a reading and the characters that have it. */
  function read(rows) {
    const readings = new Map();
    rows.forEach(([reading, characters]) => {
      for (const c of characters) readings.set(c, [...readings.get(c) || [], reading]);
    });
    return readings;
  }

  window.kaopingSpelling = { plain, match, read };
})();
