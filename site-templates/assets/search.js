/* Finds titles by any part of them, and Chinese ones by pinyin: whole, or first letters. */
(() => {
  'use strict';

  const SHOWN = 50;
  const LETTER = /[\p{L}\p{N}]/u;

  const form = document.querySelector('.find');
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  const waiting = [];
  let index, timer, asked;

  /* Small letters, none of full width, each in its place. */
  function plain(text) {
    const small = text.toLowerCase();
    return (small.length === text.length ? small : text).replace(/[\uff01-\uff5e]/g,
      c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  }

  /* Where `term` ends, spelled from `at` on, or -1: by whole readings, first letters or zh, ch, sh. */
  function spelled(title, at, term) {
    if (!term) return at;
    if (at === title.length) return -1;
    for (const reading of index.readings.get(title[at]) || []) {
      let n = 0;
      while (n < reading.length && reading[n] === term[n]) n++;
      for (; n > 0; n--) {
        if (n === 1 || n === reading.length || n === term.length || (n === 2 && reading[1] === 'h')) {
          const end = spelled(title, at + 1, term.slice(n));
          if (end > 0) return end;
        }
      }
    }
    if (title[at] === term[0]) return spelled(title, at + 1, term.slice(1));
    return LETTER.test(title[at]) ? -1 : spelled(title, at + 1, term);
  }

  /* The best match: 1 start, 2 start of a word or spelled, 3 inside, 4 spelled inside; from, to. */
  function match(title, term) {
    const inside = title.indexOf(term);
    if (!inside) return [1, 0, term.length];
    for (let at = inside; at > 0; at = title.indexOf(term, at + 1)) {
      if (/[a-z]/.test(term[0]) && !LETTER.test(title[at - 1])) return [2, at, at + term.length];
    }
    if (/^[a-z]/.test(term)) {
      const letters = term.replace(/['’]/g, '');
      for (let at = 0; at < title.length && (!at || inside < 0); at++) {
        const end = index.readings.has(title[at]) ? spelled(title, at, letters) : -1;
        if (end > 0) return [at ? 4 : end < title.length ? 2 : 1, at, end];
      }
    }
    return inside < 0 ? null : [3, inside, inside + term.length];
  }

  /* What has every word of `query`, at least one in its title; the best first. */
  function find(query) {
    const terms = query.split(/\s+/);
    const found = [];
    index.titles.forEach(({row, plain}, position) => {
      const marks = [];
      const rest = terms.filter(term => {
        const found = match(plain, term);
        return !found || !marks.push(found);
      });
      if (!marks.length) return;
      const quality = plain === query ? 0 : Math.max(...marks.map(m => m[0]));
      for (let i = 1; i < row.length; i += 2) {
        const place = index.places[row[i]];
        if (rest.every(term => place.plain.includes(term))) {
          found.push({title: row[0], marks, place, name: row[i + 1], quality, position, i});
        }
      }
    });
    return found.sort((a, b) => a.quality - b.quality || a.place.kind - b.place.kind
      || a.position - b.position || a.i - b.i);
  }

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  function item({title, marks, place, name}) {
    const link = element('a');
    link.href = place.folder + (name.includes('.') ? name : name + '.html');
    let at = 0;
    for (const [, from, to] of marks.sort((a, b) => a[1] - b[1])) {
      if (from >= at) {
        link.append(title.slice(at, from), element('mark', title.slice(from, to)));
        at = to;
      }
    }
    link.append(title.slice(at));
    const about = index.kinds[place.kind] + (place.where && ' · ' + place.where);
    return element('li', link, ' ', element('small', about));
  }

  function say(key, ...values) {
    status.textContent = key && form.dataset[key].replace(/\{(\d)}/g, (all, i) => values[i]);
  }

  function show() {
    clearTimeout(timer);
    const text = input.value.trim();
    try {
      history.replaceState(null, '', text ? '?q=' + encodeURIComponent(text) : location.pathname);
    } catch (e) { /* an old browser, from a folder */ }
    const found = text && index ? find(plain(text)) : [];
    list.replaceChildren(...found.slice(0, SHOWN).map(item));
    if (!text) say('');
    else if (!index) load();
    else if (!found.length) say('none', text);
    else say(found.length > SHOWN ? 'first' : 'count', found.length, SHOWN, found.length - SHOWN);
  }

  function load() {
    if (asked) return;
    asked = true;
    const script = element('script');
    script.src = form.dataset.index;
    script.onerror = () => say('failed');
    document.head.append(script);
  }

  window.kaopingSearch = data => {
    const readings = new Map();
    data.readings.forEach(([reading, characters]) => {
      for (const c of characters) readings.set(c, [...readings.get(c) || [], reading]);
    });
    index = {
      kinds: data.kinds,
      readings,
      places: data.places.map(([kind, folder, ...where]) => {
        const text = where.map(i => data.texts[i]).join(' · ');
        return {kind, folder: data.texts[folder], where: text, plain: plain(text)};
      }),
      titles: data.titles.map(row => ({row, plain: plain(row[0])}))
    };
    show();
    waiting.forEach(use => use(index));
  };

  /* Hands the index to another script as soon as it is there. */
  window.kaopingIndex = use => {
    if (index) use(index);
    else {
      waiting.push(use);
      load();
    }
  };

  /* Down and up go through the results. */
  form.addEventListener('keydown', event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const stops = [input, ...list.querySelectorAll('a')];
    const next = step && !event.isComposing && stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    show();
  });
  input.addEventListener('focus', load);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });

  input.value = new URLSearchParams(location.search).get('q') || '';
  form.hidden = false;
  if (input.value) show();
  else if ('focus' in form.dataset) input.focus();
})();
