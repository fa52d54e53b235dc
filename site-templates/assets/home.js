/* The way to the reader's own unit, beside every evaluation that has it; the search index knows. */
(() => {
  'use strict';
  const own = window.kaoping.own();
  const way = document.getElementById('_own');
  if (!own.id || !way) return;

  window.kaopingIndex(({titles, places}) => {
    const {row} = titles.find(title => title.row[0] === own.name) || {row: []};
    for (let i = 1; i < row.length; i += 2) {
      const {folder} = places[row[i]];
      const evaluation = folder.replace(/units\/$/, 'index.html');
      const title = row[i + 1] === own.id && document.querySelector('.entry h3 a[href="' + evaluation + '"]');
      if (title) {
        const here = way.content.cloneNode(true);
        const link = here.querySelector('a');
        link.href = folder + own.id + '.html';
        link.textContent = own.name;
        title.closest('.entry').querySelector('p:not(.status)').after(here);
      }
    }
  });
})();
