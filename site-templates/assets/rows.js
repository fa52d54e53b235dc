/* The rows of tables that are whole in their page. */
(() => {
  'use strict';
  const { number } = window.kaoping;

  function entry(row) {
    const link = row.getElementsByTagName('a')[0];
    const unit = /(?:^|\/)units\/(?:[0-9a-f]{2}\/)?([^/]+)\.html/.exec(link && link.getAttribute('href'));
    const grade = row.getElementsByClassName('grade')[0];
    return {
      row,
      link,
      id: unit && unit[1],
      name: link ? link.textContent : '',
      kind: row.dataset.kind,
      group: row.dataset.group,
      grade: grade && grade.textContent,
      rank: grade && grade.className.includes('grade-') && grade.className,
    };
  }

  const lists = Array.from(document.querySelectorAll('table[data-list]'), table => ({
    table,
    heads: Array.from(table.querySelectorAll('th[data-sort]')),
    rows: Array.from(table.tBodies[0].rows, entry),
  }));
  const all = lists.flatMap(list => list.rows);
  const order = one => (one.rank ? number(one.rank) : null);
  const graded = all.slice().sort((a, b) => (order(b) > order(a)) - (order(b) < order(a))); // grade-1, the best, reads −1

  window.kaopingTables({
    count: all.length,
    heads: lists.flatMap(list => list.heads),
    units: () => all,
    load: () => {},
    href: unit => unit.link.href,
    place: unit => unit.row.cells[0].textContent,
    text: (unit, head) => unit.row.cells[head.cellIndex].textContent,

    /* Leaves those of which there is something to choose. */
    selects: controls => controls.filter(select => {
      const units = select.name === 'grade' ? graded : all;
      const values = Array.from(new Set(units.map(one => one[select.name]))).filter(Boolean);
      select.append(...values.map(value => new Option(value)));
      return values.length > 1 || select.parentNode.remove();
    }),

    show(fits, sorted, key) {
      let count = 0;
      lists.forEach(list => {
        const before = count;
        const head = sorted && list.heads.find(one => one.dataset.sort === key);
        const rows = head ? sorted(list.rows, head) : list.rows;
        if (head || list.sorted) {
          list.table.tBodies[0].append(...rows.map(one => one.row));
        }
        list.sorted = Boolean(head);
        rows.forEach(one => {
          const hidden = !fits(one);
          count += !hidden;
          if (one.row.hidden !== hidden) {
            one.row.hidden = hidden;
          }
        });
        list.table.hidden = count === before;
      });
      return count;
    },
  });
})();
