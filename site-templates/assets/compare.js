/* Units side by side. The file of data calls this once, that of many units before it; all texts come from the page. */
window.kaopingUnits = data => { [, , , window.kaopingCompare.units, window.kaopingCompare.many] = data; };
window.kaopingCompare = function (data) {
  'use strict';
  const { save, restore, own, number, DIGITS, fill, load, page, numbered } = window.kaoping;
  /* Returns a number that is not negative as a text, with at least so many digits behind the point. */
  function text(number, least = 0) {
    const digits = String(number).padStart(DIGITS + 1, '0');
    const behind = digits.slice(-DIGITS).replace(/0+$/, '').padEnd(least, '0');
    return digits.slice(0, -DIGITS) + (behind && '.' + behind);
  }

  /* Returns how many digits there are behind the point. */
  const places = text => (/\.(\d+)/.exec(text) || ['', ''])[1].length;

  const [part, bars, table] = ['_compare', '_bars', '_table'].map(id => document.getElementById(id));
  const form = part.querySelector('form');
  const status = part.querySelector('[role=status]');
  const chosenIds = Array.from(form.querySelectorAll('[name=u]'));
  const boxes = Array.from(form.querySelectorAll('[role=combobox]'));
  const said = part.querySelector('.said');
  const { order, equal, median } = form.elements;
  const words = status.dataset;
  const medians = data.medians.map(([name, about, totals, scores]) => ({ name, about, totals, scores }));
  const figures = ([about, totals, scores, middle, beside, where]) =>
    ({ about, totals, scores, median: medians[middle], beside, where });
  const units = (data.units || window.kaopingCompare.units).map(([id, name, ...said]) =>
    Object.assign({ id, name, href: data.folder + page(id, window.kaopingCompare.many) }, data.units && figures(said)));
  let waiting;

  /* Calls `then` as soon as the figures of these units are there: those of many come in parts. */
  function known(ids, then) {
    const missing = ids.map(id => units.findIndex(unit => unit.id === id)).filter(at => at >= 0 && !units[at].totals);
    waiting = missing.length && (() => known(ids, then));
    missing.forEach(at => load(data.folder + 'compare/' + numbered(Math.floor(at / data.size)) + '.js'));
    if (!waiting) then();
  }

  window.kaopingCompared = (from, said) => {
    said.forEach((one, i) => Object.assign(units[from + i], figures(one)));
    if (waiting) waiting();
  };

  const path = [];
  const nodes = data.indicators.map(([title, href, level, points, leaf, label], index) => {
    path.length = level - 1;
    path.push(index);
    return { title, href, level, points, leaf, label: label || title, path: path.slice() };
  });

  function el(name, properties, ...content) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  }

  /* Returns figures with the distance of the highest of the first `count` from the lowest, null unless there are
     two; words without. */
  function line(full, texts, count, more) {
    const sizes = texts.map(figure => (full && figure ? number(figure) : null));
    const there = sizes.slice(0, count).filter(size => size !== null).sort((a, b) => (a > b) - (a < b));
    const [least, most] = [there[0], there[there.length - 1]];
    const digits = Math.max(...texts.map(places));
    return Object.assign({ full, texts, sizes, count, least, most, digits, spread: there.length > 1 ? most - least : null }, more);
  }

  /* Draws how far the figures of a leaf are apart: of two, to the side of the higher one. */
  function drawn(of, greatest) {
    const drawing = bars.content.cloneNode(true);
    const [bar, middle] = drawing.querySelectorAll('rect, line');
    const share = of.spread * (of.count === 2 ? 500n : 1000n) / greatest;
    const percent = tenths => tenths / 10n + '.' + tenths % 10n + '%';
    bar.setAttribute('width', percent(share));
    if (of.count === 2) {
      bar.setAttribute('x', percent(of.sizes[0] === of.most ? 500n - share : 500n));
    } else {
      middle.remove();
    }
    return drawing;
  }

  function row(of, chosen, largest, greatest) {
    const head = el('th', { scope: 'row' }, of.head, ' ', el('small', {}, of.note));
    if (largest) {
      head.append(' ', el('small', {}, '· ' + words.largest));
    }
    const cells = of.texts.map((figure, i) => {
      const cell = el('td', {}, el(of.spread && i < of.count && of.sizes[i] === of.most ? 'b' : 'span', {}, figure || data.none));
      cell.dataset.head = chosen[i].name;
      return cell;
    });
    const spread = el('td', {}, el('span', {},
      !of.full ? '' : of.spread === null ? data.none : of.spread ? text(of.spread, of.digits) : words.same));
    spread.dataset.head = words.difference;
    const plot = el('td', { className: 'plot' });
    if (of.leaf && of.spread) {
      plot.append(drawn(of, greatest));
    }
    return el('tr', { className: !of.full ? 'words' : order.value ? 'level-' + of.level : '' }, head, ...cells, spread, plot);
  }

  /* Returns the leaves with the largest distance first, or those to be shown in the tree of the scheme. */
  function arranged(lines) {
    const leaves = lines.filter(of => of.leaf && !(equal.checked && of.spread === 0n));
    if (order.value) {
      const kept = new Set(leaves.flatMap(of => of.path));
      return lines.filter((of, i) => kept.has(i));
    }
    const size = of => (of.spread === null ? -1n : of.spread);
    return leaves.sort((a, b) => (size(a) < size(b)) - (size(a) > size(b)));
  }

  function finding(leaves, greatest, chosen) {
    if (!leaves.length) {
      return words.nothing;
    }
    const first = leaves.find(of => of.spread === greatest);
    const at = size => first.sizes.indexOf(size);
    const name = size => chosen[at(size)].name;
    return greatest
      ? fill(words.finding, leaves.length, leaves.filter(of => of.spread).length, first.title, name(first.most),
        first.texts[at(first.most)], name(first.least), first.texts[at(first.least)], text(greatest, first.digits))
      : fill(words.equal, leaves.length);
  }

  /* Returns in how many leaves one of two has more, and in how many less; nothing where these do not make the difference
     of the totals, because scores are weighted or rounded. */
  function sums(leaves, total, chosen) {
    if (total.count !== 2 || total.spread === null || leaves.some(of => of.spread === null)) {
      return '';
    }
    const first = total.sizes[0] === total.most ? 0 : 1;
    const by = leaves.map(of => of.sizes[first] - of.sizes[1 - first]);
    const sum = list => list.reduce((all, size) => all + size, 0n);
    const [more, less] = [by.filter(size => size > 0n), by.filter(size => size < 0n).map(size => -size)];
    if (sum(by) !== total.spread || !more.length) {
      return '';
    }
    const digits = Math.max(...leaves.map(of => of.digits));
    return fill(total.spread ? (less.length ? words.sums : words.only) : words.balance, chosen[first].name, chosen[1 - first].name,
      text(total.spread, total.digits), more.length, text(sum(more), digits), less.length, text(sum(less), digits));
  }

  /* Returns in words what is compared: the neighbours of a ranking as such, and the median with its units. */
  function told([unit, other, third], middle) {
    const parts = [];
    if (other && other.id && other.id === unit.beside && (!third || third === middle)) {
      parts.push(fill(words[unit.where], unit.name, other.name));
    }
    if (middle) {
      parts.push(fill(words.median, middle.about));
    }
    return parts.length > 1 ? fill(words.both, ...parts) : parts.join('');
  }

  const chosenOnes = () => Array.from(new Set(chosenIds.map(field => field.value)), id => units.find(unit => unit.id === id)).filter(Boolean);

  function show() {
    known(chosenOnes().map(unit => unit.id), () => compare(chosenOnes()));
  }

  function compare(chosen) {
    const middle = chosen.length && median.checked && chosen[0].median;
    const count = chosen.length === 1 && middle ? 2 : chosen.length; // a unit alone is compared with the median
    chosen.push(...(middle ? [middle] : []));
    part.querySelectorAll('table').forEach(old => old.remove());
    median.parentNode.hidden = !medians.length;
    said.textContent = told(chosen, middle);
    status.textContent = chosen.length ? words.more : words.pick;
    if (chosen.length < 2) {
      return;
    }
    const totals = data.totals.map(([head, note, full], i) => line(full, chosen.map(u => u.totals[i]), count, { head, note }));
    const lines = nodes.map((node, i) => {
      const above = order.value ? [] : node.path.slice(0, -1).map(index => nodes[index].label);
      const note = [fill(words.points, node.points), ...above].join(' · ');
      const head = el('a', { href: node.href }, node.title);
      return line(node.points, chosen.map(u => u.scores[i]), count, Object.assign({}, node, { head, note }));
    });
    const leaves = lines.filter(of => of.leaf && of.spread !== null);
    const greatest = leaves.reduce((most, of) => (of.spread > most ? of.spread : most), 0n);
    status.textContent = sums(lines.filter(of => of.leaf), totals[0], chosen) + finding(leaves, greatest, chosen);
    part.append(table.content.cloneNode(true));
    part.querySelector('thead th:last-of-type').before(...chosen.map(u =>
      el('th', { scope: 'col' }, u.href ? el('a', { href: u.href }, u.name) : u.name, ' ', el('small', {}, u.about))));
    const [first, second] = part.querySelector('table').tBodies;
    first.append(...totals.filter(of => of.texts.some(Boolean)).map(of => row(of, chosen)));
    second.append(...arranged(lines).map(of => row(of, chosen, of.leaf && greatest && of.spread === greatest, greatest)));
    if (count === 2 && greatest) {
      const [left, right] = part.querySelectorAll('thead .plot span');
      left.append('◀ ', chosen[0].name);
      right.append(chosen[1].name, ' ▶');
    }
  }

  function arrive() {
    restore(form);
    const unit = own();
    if (chosenIds.every(field => !field.value) && units.some(u => u.id === unit.id && u.name === unit.name)) {
      chosenIds[0].value = unit.id;
    }
    const [only, other] = chosenOnes();
    known(only && !other ? [only.id] : [], () => {
      if (only && !other && only.beside) { // who comes with one unit sees it beside the next one and the median
        chosenIds.find(field => !field.value).value = only.beside;
        median.checked = Boolean(only.median);
      }
      boxes.forEach((box, i) => {
        box.value = box.pick.name = (units.find(unit => unit.id === chosenIds[i].value) || { name: '' }).name;
      });
      show();
    });
  }

  boxes.forEach((box, i) => {
    box.pick = {
      units: () => units,
      readings: data.folder + 'readings.js',
      choose: unit => {
        chosenIds[i].value = unit ? unit.id : '';
        form.onchange();
      },
    };
    box.onfocus = () => window.kaoping.ask('spelling.js', 'names.js', 'pick.js');
  });
  form.onchange = () => {
    show();
    save(form);
  };
  form.onsubmit = () => false;
  addEventListener('popstate', arrive);
  part.hidden = false;
  arrive();
};
