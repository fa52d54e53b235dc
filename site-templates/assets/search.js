/* Finds pages by their titles, then by what they say. */
(() => {
  'use strict';

  const SHOWN = 50;
  const { plain, match } = window.kaopingSpelling;
  const { load } = window.kaoping;

  const form = document.querySelector('.find');
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  let waiting = [];
  let lookUp, texts, timer;

  /* What has every word of `query`, at least one in its title; the best first. */
  function find(query, index) {
    const terms = query.split(/\s+/);
    const found = [];
    index.titles.forEach(({row, plain, places}, position) => {
      const marks = [];
      const rest = terms.filter(term => {
        const found = match(plain, term, index.readings);
        return !found || !marks.push(found);
      });
      if (!marks.length) return;
      const quality = plain === query ? 0 : Math.max(...marks.map(m => m[0]));
      for (let i = 1; i < row.length; i += 2) {
        const place = places[row[i]];
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

  const address = (place, name) => place.folder + (name.includes('.') ? name : name + '.html');

  const about = (from, place, where) => from.kinds[place.kind] + (where && ' · ' + where);

  function item(index, {title, marks, place, name}) {
    const link = element('a');
    link.href = address(place, name);
    marked(link, title, marks);
    const found = element('li', link, ' ', element('small', about(index, place, place.where)));
    if (place.kind === index.group && texts) found.append(' ', texts.members(index, title, place.names[0]));
    return found;
  }

  function marked(link, title, marks) {
    let at = 0;
    for (const [, from, to] of marks.sort((a, b) => a[1] - b[1])) {
      if (from >= at) {
        link.append(title.slice(at, from), element('mark', title.slice(from, to)));
        at = to;
      }
    }
    link.append(title.slice(at));
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
    const query = plain(text);
    const index = text && lookUp && lookUp(query);
    const found = index ? find(query, index) : [];
    const hits = index && texts ? texts.find(query, found) : [];
    const items = [...found.slice(0, SHOWN).map(one => item(index, one)), ...hits.slice(0, Math.max(0, SHOWN - found.length)).map(hit => texts.item(hit))];
    const count = found.length + hits.length;
    if (!text) say('');
    else if (!lookUp) need();
    else if (!texts) load(form.dataset.reader, done);
    if (text && lookUp && !index) return; // it is being read
    list.replaceChildren(...items);
    if (!index) return;
    if (index.more) say(count ? 'some' : 'unread', count ? items.length : text);
    else if (count > items.length) say('first', count, items.length, count - items.length);
    else if (count) say('count', count);
    else say(texts ? 'none' : '', text);
  }

  /* Texts come after the titles; without them titles are found all the same. */
  function done(read) {
    texts = read.find ? read : { find: () => [], members: () => '' };
    show();
  }

  const failed = () => say('failed');

  const need = () => load(form.dataset.index, failed);

  function unpacked(data) {
    return {
      kinds: data.kinds,
      unit: data.unit,
      group: data.group,
      places: data.places.map(([kind, folder, ...where]) => {
        const names = where.map(i => data.texts[i]);
        const text = names.join(' · ');
        const above = names.slice(0, -1).join(' · ');
        return {kind, names, folder: data.texts[folder], where: text, plain: plain(text), above, title: names[names.length - 1]};
      }),
    };
  }

  /* The same with titles, each with its places. */
  function indexed(data) {
    const index = Object.assign(unpacked(data), {readings: window.kaopingSpelling.read(data.readings)});
    index.titles = data.titles.map(row => ({row, plain: plain(row[0]), places: index.places}));
    return index;
  }

  /* Something more is there. */
  function arrived() {
    show();
    const asked = waiting;
    waiting = [];
    asked.forEach(({use, title}) => window.kaopingIndex(use, title));
  }

  /* The index of a query is the same for all, or made of pieces, as another script does. */
  function answer(how) {
    lookUp = how;
    arrived();
  }

  window.kaopingSearch = data => {
    if (data.folders) {
      window.kaopingDirectory = data;
      window.kaoping.ask('pieces.js');
    } else {
      const index = indexed(data);
      answer(() => index);
    }
  };
  window.kaopingPages = { form, unpacked, indexed, element, marked, about, address, done, answer, arrived, failed };

  /* Hands an index that has a title to another script as soon as it is there. */
  window.kaopingIndex = (use, title) => {
    const index = lookUp && lookUp('^' + plain(title)); // as its piece begins, where there are pieces
    if (index) use(index);
    else {
      waiting.push({use, title});
      need();
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
  input.addEventListener('focus', need);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });

  if (document.getElementById('_own') && window.kaoping.own().id) window.kaoping.ask('home.js'); // has the reader an own unit?
  input.value = new URLSearchParams(location.search).get('q') || '';
  form.hidden = false;
  if (input.value) show();
  else if ('focus' in form.dataset) input.focus();
})();
