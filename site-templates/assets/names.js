/* Which names of units have what somebody types; other scripts load this with the first character. */
(() => {
  'use strict';
  const { plain, match, read } = window.kaopingSpelling;
  const waiting = new Set();
  let readings = new Map();

  const words = text => plain(text).split(/\s+/).filter(Boolean);
  const named = (name, terms) => terms.every(term => match(plain(name), term, readings));

  /* Loads how names are read where Latin letters ask for it, and then calls `then`. */
  function spell(terms, src, then) {
    if (!readings.size && src && terms.some(term => /[a-z]/.test(term))) {
      waiting.add(then);
      window.kaoping.load(src);
    }
  }

  window.kaopingReadings = rows => {
    readings = read(rows);
    waiting.forEach(then => then());
  };
  window.kaopingNames = { words, named, spell };
  dispatchEvent(new Event('names'));
})();
