/* Tables of units: sorting and filtering, and the reader's own unit. All texts come from the page. */
(function () {
  'use strict';
  const { save, restore, own, number, fill, collator, offer } = window.kaoping;
  const { plain, match, read, load } = window.kaopingSpelling;
  const [mark, mine, finder] = ['_mark', '_mine', '_finder'].map(id => document.getElementById(id));

  function entry(row) {
    const link = row.getElementsByTagName('a')[0];
    const unit = /(?:^|\/)units\/([^/]+)\.html/.exec(link && link.getAttribute('href'));
    const grade = row.getElementsByClassName('grade')[0];
    return {
      row,
      link,
      id: unit && unit[1],
      name: link ? link.textContent : '',
      kind: row.dataset.kind,
      group: row.dataset.group,
      grade: grade && grade.textContent,
      rank: grade && number(grade.className),
    };
  }

  const lists = Array.from(document.querySelectorAll('table[data-list]'), table => ({
    table,
    heads: Array.from(table.querySelectorAll('th[data-sort]')),
    rows: Array.from(table.tBodies[0].rows, entry),
  }));
  const all = lists.flatMap(list => list.rows);

  /* The reader's own unit */

  function show(unit) {
    document.querySelectorAll('.mine').forEach(one => {
      one.classList.remove('mine');
      one.querySelectorAll('.own').forEach(word => word.remove());
    });
    const links = unit.id ? document.querySelectorAll(':is(.linked th, svg) a[href*="units/' + CSS.escape(unit.id) + '.html"]') : [];
    const marks = Array.from(links).filter(link => link.textContent.trim().startsWith(unit.name));
    marks.filter(link => link.closest('svg')).forEach(link => {
      link.classList.add('mine');
      link.parentNode.append(link); // above the others
    });
    const found = marks.filter(link => link.textContent === unit.name);
    found.forEach(link => {
      link.closest('tr').classList.add('mine');
      link.after(mark.content.cloneNode(true));
    });
    if (mine) {
      const way = mine.querySelector('a');
      const first = found.find(link => link.closest('[data-list]'));
      const place = first && /(\d+)(.*)/.exec(first.closest('tr').cells[0].textContent);
      mine.querySelector('select').value = first ? unit.id : '';
      way.hidden = !first;
      way.href = first || '';
      way.textContent = (unit.name || '') + (place ? fill(way.dataset.place, place[1], place[2]) : '');
    }
  }

  if (mine) {
    const select = mine.querySelector('select');
    offer(select, all);
    select.onchange = () => show(own({ id: select.value, name: select.selectedOptions[0].text }));
    mine.hidden = false;
  }
  if (mark) {
    show(own());
  }

  /* Order and filters: the form holds them */

  if (!finder || all.length < 2) {
    return;
  }
  const form = finder.querySelector('form');
  const status = finder.querySelector('[role=status]');
  const clear = finder.querySelector('[type=button]');
  const { sort, dir, q } = form.elements;
  const graded = all.slice().sort((a, b) => (b.rank > a.rank) - (b.rank < a.rank)); // grade-1, the best, reads −1
  const selects = Array.from(form.querySelectorAll('select')).filter(select => {
    const units = select.name === 'grade' ? graded : all;
    const values = Array.from(new Set(units.map(one => one[select.name]))).filter(Boolean);
    select.append(...values.map(value => new Option(value)));
    return values.length > 1 || select.parentNode.remove();
  });
  const filters = [q, ...selects];
  const unit = all.find(one => one.id);
  let readings = new Map(); // of the characters in names, as soon as somebody types Latin letters
  const upwards = () => dir.value === 'asc';

  /* Figures by size, names by the language; what is neither stands last. */
  function sorted(rows, head) {
    const sign = upwards() ? 1 : -1;
    const keyed = rows.map(({ row, name }) => {
      const cell = row.cells[head.cellIndex];
      const figure = cell.className.includes('grade-') ? cell.className : cell.textContent;
      return head.dataset.sort === 'unit' ? { row, text: name, size: null } : { row, text: figure, size: number(figure) };
    });
    return keyed.sort((a, b) => a.size === null || b.size === null
      ? (a.size === null) - (b.size === null) || sign * collator.compare(a.text, b.text)
      : sign * ((a.size > b.size) - (a.size < b.size)));
  }

  function order() {
    lists.forEach(({ table, heads, rows }) => {
      const head = heads.find(one => one.dataset.sort === sort.value);
      heads.forEach(one => one.removeAttribute('aria-sort'));
      if (head) {
        head.setAttribute('aria-sort', upwards() ? 'ascending' : 'descending');
      }
      const fragment = new DocumentFragment();
      (head ? sorted(rows, head) : rows).forEach(one => fragment.append(one.row));
      table.tBodies[0].append(fragment);
    });
  }

  function filter() {
    const terms = plain(q.value).split(/\s+/).filter(Boolean);
    if (unit && terms.some(term => /[a-z]/.test(term))) {
      load(unit.link.href.replace(/units\/[^/]*$/, 'readings.js'));
    }
    const set = filters.filter(control => control.value.trim());
    const fits = one => terms.every(term => match(plain(one.name), term, readings)) && selects.every(s => !s.value || s.value === one[s.name]);
    let shown = 0;
    lists.forEach(({ table, rows }) => {
      const before = shown;
      rows.forEach(one => {
        const hidden = !fits(one);
        shown += !hidden;
        if (one.row.hidden !== hidden) { // few are, where there are thousands
          one.row.hidden = hidden;
        }
      });
      table.hidden = shown === before;
    });
    const head = document.querySelector('[aria-sort] button');
    const words = status.dataset;
    const conditions = set.map(control => control.labels[0].firstChild.data + control.value.trim()).join(' · ');
    status.textContent = fill(set[0] ? shown ? words.some : words.none : words.all, shown, all.length, conditions)
      + (head && shown ? fill(upwards() ? words.asc : words.desc, head.firstChild.data.trim()) : '');
    clear.hidden = !set[0];
  }

  function change() {
    filter();
    save(form);
  }

  function arrive() {
    const before = sort.value + dir.value;
    restore(form);
    if (before !== sort.value + dir.value) {
      order();
    }
    filter();
  }

  /* One way, the other way, and as the page has it; names from their beginning, all else from the most. */
  function turn(key) {
    const ways = key === 'unit' ? ['asc', 'desc', ''] : ['desc', 'asc', ''];
    dir.value = sort.value === key ? ways[ways.indexOf(dir.value) + 1] : ways[0];
    sort.value = dir.value && key;
    order();
    change();
  }

  lists.forEach(({ heads }) => heads.forEach(head => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(head.firstChild); // its title; a note stays below
    button.onclick = () => turn(head.dataset.sort);
    head.prepend(button);
  }));

  window.kaopingReadings = rows => {
    readings = read(rows);
    filter();
  };

  let waiting;
  form.oninput = form.onchange = () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 100);
  };
  form.onsubmit = () => false;
  clear.onclick = () => {
    filters.forEach(control => { control.value = ''; });
    change();
    q.focus();
  };
  addEventListener('popstate', () => {
    arrive();
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) { // a table that the filters leave nothing of
      clear.onclick();
      target.scrollIntoView();
    }
  });
  finder.hidden = false;
  arrive();
})();
