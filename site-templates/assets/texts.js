/* Finds pages by what they say, below those that are found by their titles, and the units of groups; search.js asks for it. */
(() => {
  'use strict';

  const MEMBERS = 20;
  const AROUND = 28; // characters beside what is found
  const { form, unpacked, element, marked, about, address, done } = window.kaopingPages;
  const { plain } = window.kaopingSpelling;
  let texts;

  /* What says every word of `query`, or stands where the others lead; only pages that no title in `found` leads to. */
  function find(query, found) {
    const terms = query.split(/\s+/);
    const known = new Set(found.map(({place, name}) => address(place, name)));
    const hits = [];
    texts.titles.forEach(({row, plain}) => {
      const marks = [];
      const rest = terms.filter(term => {
        const at = plain.indexOf(term);
        return at < 0 || !marks.push([0, at, at + term.length]);
      });
      for (let i = 1; marks.length && i < row.length; i += 2) {
        const place = texts.places[row[i]];
        const href = address(place, row[i + 1]);
        if (rest.every(term => place.plain.includes(term)) && !known.has(href.replace(/#.*/, '')) && !known.has(href)) {
          known.add(href);
          hits.push({text: row[0], marks, place, href});
        }
      }
    });
    return hits;
  }

  /* A page with what it says around the first word that is found there. */
  function item({text, marks, place, href}) {
    const from = Math.max(0, Math.min(...marks.map(mark => mark[1])) - AROUND);
    const to = Math.max(...marks.filter(mark => mark[1] < from + 3 * AROUND).map(mark => mark[2])) + AROUND;
    const within = marks.filter(mark => mark[2] <= to).map(([kind, at, end]) => [kind, at - from, end - from]);
    const link = element('a', place.title);
    link.href = href;
    const said = element('span', from ? '…' : '');
    said.className = 'excerpt';
    marked(said, text.slice(from, to), within);
    said.append(to < text.length ? '…' : '');
    return element('li', link, ' ', element('small', about(texts, place, place.above)), ' ', said);
  }

  /* The units of a group, which stand below it. */
  function members(index, group, evaluation) {
    const links = [];
    index.titles.forEach(({row, places}) => {
      for (let i = 1; !index.partial && i < row.length; i += 2) {
        const place = places[row[i]];
        if (place.kind === index.unit && place.names[0] === evaluation && place.names[1] === group) {
          const link = element('a', row[0]);
          link.href = address(place, row[i + 1]);
          links.push(link);
        }
      }
    });
    const list = element('span', ...links.slice(0, MEMBERS).flatMap(link => [link, ' ']), links.length > MEMBERS ? '…' : '');
    list.className = 'excerpt';
    return list;
  }

  window.kaopingTexts = data => {
    texts = Object.assign(unpacked(data), {titles: data.titles.map(row => ({row, plain: plain(row[0])}))});
    done({ find, item, members });
  };
  window.kaoping.load(form.dataset.texts, done);
})();
