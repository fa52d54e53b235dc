/* Tables of units: order, filters and the own unit. `source` knows where the rows are; all texts come from the page. */
window.kaopingTables = source => {
  'use strict';
  const { save, restore, own, number, fill, collator, ask } = window.kaoping;
  const [mark, mine, finder] = ['_mark', '_mine', '_finder'].map(id => document.getElementById(id));
  const first = document.querySelector('.linked th a[href*="units/"]');
  const readings = first && first.href.replace(/units\/([0-9a-f]{2}\/)?[^/]*$/, 'readings.js');

  /* The reader's own unit */

  function marked(unit) {
    document.querySelectorAll('.mine').forEach(one => {
      one.classList.remove('mine');
      one.querySelectorAll('.own').forEach(word => word.remove());
    });
    const links = unit.id ? document.querySelectorAll(':is(.linked th, svg) a[href*="units/"][href*="/' + CSS.escape(unit.id) + '.html"]') : [];
    const marks = Array.from(links).filter(link => link.textContent.trim().startsWith(unit.name));
    marks.filter(link => link.closest('svg')).forEach(link => {
      link.classList.add('mine');
      link.parentNode.append(link); // above the others
    });
    marks.filter(link => link.textContent === unit.name).forEach(link => {
      link.closest('tr').classList.add('mine');
      link.after(mark.content.cloneNode(true));
    });
  }

  function shown(unit) {
    marked(unit);
    if (mine) {
      const way = mine.querySelector('a');
      const found = unit.id && source.units().find(one => one.id === unit.id && one.name === unit.name);
      const place = found && /(\d+)(.*)/.exec(source.place(found));
      const input = mine.querySelector('input');
      input.pick.name = found ? unit.name : '';
      if (input !== document.activeElement) { // where somebody types already
        input.value = input.pick.name;
      }
      way.hidden = !found;
      way.href = found ? source.href(found) : '';
      way.textContent = (unit.name || '') + (place ? fill(way.dataset.place, place[1], place[2]) : '');
    }
  }

  if (mine) {
    const input = mine.querySelector('input');
    input.pick = { units: source.units, readings, choose: unit => shown(own({ id: unit ? unit.id : '', name: unit ? unit.name : '' })) };
    input.onfocus = () => {
      ask('spelling.js', 'names.js', 'pick.js');
      source.load();
    };
    mine.hidden = false;
    if (own().id) {
      source.load();
    }
  }
  if (mark) {
    shown(own());
  }

  /* Order and filters: the form holds them */

  if (!finder || source.count < 2) {
    finder?.remove();
    return () => shown(own());
  }
  const form = finder.querySelector('form');
  const status = finder.querySelector('[role=status]');
  const clear = finder.querySelector('[type=button]');
  const { sort, dir, q } = form.elements;
  const selects = source.selects(Array.from(form.querySelectorAll('select')));
  const filters = [q, ...selects];
  const upwards = () => dir.value === 'asc';

  /* Figures by size, names by the language; what is neither stands last. */
  function sorted(units, head) {
    const sign = upwards() ? 1 : -1;
    const keyed = units.map(unit => {
      const named = head.dataset.sort === 'unit';
      const text = named ? unit.name : head.dataset.sort === 'grade' && unit.rank ? unit.rank : source.text(unit, head);
      return { unit, text, size: named ? null : number(text) };
    });
    return keyed.sort((a, b) => a.size === null || b.size === null
      ? (a.size === null) - (b.size === null) || sign * collator.compare(a.text, b.text)
      : sign * ((a.size > b.size) - (a.size < b.size))).map(one => one.unit);
  }

  function apply() {
    const names = window.kaopingNames;
    if (q.value.trim() && !names) {
      addEventListener('names', apply, { once: true });
      ask('spelling.js', 'names.js');
      return;
    }
    const terms = names ? names.words(q.value) : [];
    if (terms[0]) names.spell(terms, readings, apply);
    const set = filters.filter(control => control.value.trim());
    const fits = unit => (!terms[0] || names.named(unit.name, terms)) && selects.every(s => !s.value || s.value === unit[s.name]);
    source.heads.forEach(head => head.removeAttribute('aria-sort'));
    const heads = source.heads.filter(head => head.dataset.sort === sort.value);
    heads.forEach(head => head.setAttribute('aria-sort', upwards() ? 'ascending' : 'descending'));
    const count = source.show(fits, sort.value && heads[0] ? sorted : null, sort.value, set[0] || heads[0]);
    if (count < 0) { // not there yet
      return;
    }
    const said = status.dataset;
    const conditions = set.map(control => control.labels[0].firstChild.data + control.value.trim()).join(' · ');
    status.textContent = fill(set[0] ? count ? said.some : said.none : said.all, count, source.count, conditions)
      + (heads[0] && count ? fill(upwards() ? said.asc : said.desc, heads[0].querySelector('button').firstChild.data.trim()) : '')
      + (source.most < count && (set[0] || heads[0]) ? fill(said.most, source.most) : '');
    clear.hidden = !set[0];
    marked(own());
  }

  function change() {
    apply();
    save(form);
  }

  function arrive() {
    restore(form);
    apply();
  }

  /* One way, the other way, and as the page has it; names from their beginning, all else from the most. */
  function turn(key) {
    const ways = key === 'unit' ? ['asc', 'desc', ''] : ['desc', 'asc', ''];
    dir.value = sort.value === key ? ways[ways.indexOf(dir.value) + 1] : ways[0];
    sort.value = dir.value && key;
    change();
  }

  source.heads.forEach(head => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(head.firstChild); // its title; a note stays below
    button.onclick = () => turn(head.dataset.sort);
    head.prepend(button);
  });

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

  return () => {
    shown(own());
    apply();
  };
};
