/* The rows of lists that are longer than their page: all of them come as data when somebody looks for one. */
(() => {
  'use strict';
  const MOST = 500;
  const { load, page } = window.kaoping;
  const [finder, template, rows] = ['_finder', '_found', '_rows'].map(id => document.getElementById(id));
  const { units: unitData, rows: rowData } = finder.dataset;
  const [head] = rows.querySelectorAll('thead tr');
  const folder = unitData.replace(/units\.js$/, '');
  const href = unit => folder + page(unit.id, units[4]);
  const found = template.content.firstElementChild.cloneNode(true);
  const behind = Array.from(head.cells).findIndex(cell => cell.dataset.sort === 'unit');
  const graded = Boolean(head.querySelector('.grade'));
  let units, list, all = [];
  found.hidden = true;
  rows.before(found);

  const made = (name, style, ...content) => {
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...content);
    return element;
  };

  function row(unit) {
    const { name, place, about, grade, rank, cells } = unit;
    const link = made('a', '', name);
    link.href = href(unit) + list.anchor;
    const title = made('th', '', link, about && ' ' + about);
    title.scope = 'row';
    return made('tr', '', ...behind ? [made('td', 'rank', place)] : [], title,
      ...graded ? [made('td', 'grade', ...grade ? [made('span', 'tag ' + rank, grade)] : [])] : [],
      ...cells.map((cell, i) => made('td', list.styles[i], cell)));
  }

  function join() {
    if (!units || !list) return;
    const [kinds, groups, grades, names] = units;
    all = list.rows.map(([at, ...said]) => {
      const [place, note, ...cells] = said.map(text => (typeof text === 'number' ? list.texts[text] : text)); // what repeats is there once
      const [id, name, kind, group, grade] = names[at];
      const [title, rank] = grades[grade] || ['', ''];
      const about = [kinds[kind], groups[group], note].filter(Boolean).join(' · ');
      return { id, name, kind: kinds[kind], group: groups[group], grade: title, rank, place, about, cells };
    });
    arrived();
    const input = document.querySelector('#_mine input');
    if (input === document.activeElement) input.dispatchEvent(new Event('input'));
  }

  window.kaopingUnits = data => {
    units = data;
    join();
  };
  window.kaopingRows = ([styles, anchor, texts, data]) => {
    list = { styles, anchor, texts, rows: data };
    join();
  };

  function need() {
    load(unitData);
    load(rowData);
  }

  finder.addEventListener('focusin', need);
  let arrived = () => {};
  const count = Number(rows.dataset.count);
  arrived = window.kaopingTables({
    count,
    most: MOST,
    heads: Array.from(document.querySelectorAll('.list th[data-sort]')),
    units: () => all,
    load: need,
    href,
    place: unit => unit.place,
    text: (unit, { cellIndex }) => (cellIndex < behind ? unit.place : unit.cells[cellIndex - behind - 1 - graded]),
    selects: controls => controls,

    show(fits, sorted, key, active) {
      if (!active) {
        found.hidden = true;
        rows.hidden = false;
        return count;
      }
      if (!all.length) {
        need();
        return -1;
      }
      const fitting = all.filter(fits);
      const shown = sorted ? sorted(fitting, found.querySelector('[data-sort="' + key + '"]')) : fitting;
      found.tBodies[0].replaceChildren(...shown.slice(0, MOST).map(row));
      found.hidden = !shown.length;
      rows.hidden = true;
      return shown.length;
    },
  });
})();
