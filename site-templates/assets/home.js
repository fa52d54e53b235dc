/* What the reader's own unit has achieved in every evaluation that has it; the search index knows which these are. */
(() => {
  'use strict';
  const own = window.kaoping.own();
  const { address } = window.kaopingPages;
  const bar = document.getElementById('_own');
  if (!own.id || !bar) return;
  bar.querySelector('b').append(own.name);
  bar.hidden = false;
  const links = Array.from(document.querySelectorAll('.entry th a'));
  const titles = links.map(link => link.getAttribute('href'));

  /* The data of an evaluation is a script: a page that was opened as a file may read nothing else. */
  function load(places) {
    const place = places.shift();
    if (!place) {
      document.documentElement.classList.remove('owned'); // nothing moves any more
      return;
    }
    const { folder, href } = place;
    const script = document.createElement('script');
    window.kaopingStandings = units => {
      const unit = units[own.id];
      if (unit) {
        const [said, grade, style] = unit;
        const item = document.createElement('span');
        const title = document.createElement('small');
        const link = document.createElement('a');
        title.append(links[titles.indexOf(folder + 'index.html')].textContent);
        link.href = href;
        link.append(said);
        item.append(title, ' ', link);
        if (grade) {
          const tag = document.createElement('span');
          tag.className = 'tag ' + style;
          tag.append(grade);
          item.append(' ', tag);
        }
        bar.append(item);
      }
    };
    script.onload = script.onerror = () => load(places);
    script.src = folder + 'standings.js';
    document.head.append(script);
  }

  window.kaopingIndex(({ titles: found }) => {
    const same = found.filter(title => title.row[0] === own.name);
    const there = [];
    same.forEach(({ row, places }) => {
      for (let i = 1; i < row.length; i += 2) {
        const folder = places[row[i]].folder.replace(/units\/$/, '');
        if (row[i + 1].replace(/.*\//, '') === own.id && titles.includes(folder + 'index.html')) {
          there.push({ folder, href: address(places[row[i]], row[i + 1]) });
        }
      }
    });
    there.sort((a, b) => titles.indexOf(a.folder + 'index.html') - titles.indexOf(b.folder + 'index.html'));
    bar.hidden = !there.length;
    load(there);
  }, own.name);
})();
