// The derivation cards of a unit: opens all at once, the one that an address leads to, and all on paper.
(() => {
  'use strict';
  const cards = Array.from(document.querySelectorAll('details.leaf, details.full'));
  const heading = document.querySelector('.unfold');
  if (!heading || !cards.length) return;

  const button = document.createElement('button');
  button.type = 'button';
  const label = () => {
    const open = cards.every(card => card.open);
    button.textContent = open ? heading.dataset.close : heading.dataset.open;
    return open;
  };
  button.addEventListener('click', () => {
    const open = !label();
    cards.forEach(card => { card.open = open; });
    label();
  });
  cards.forEach(card => card.addEventListener('toggle', label));
  label();
  heading.after(button);

  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    const card = target && target.closest('details');
    if (card) {
      card.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = cards.filter(card => !card.open);
    closed.forEach(card => { card.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(card => { card.open = false; }));
})();

// Has the points computed once more by scripts that are read then.
(() => {
  'use strict';
  const status = document.getElementById('_again');
  if (!status) return;

  const assets = document.currentScript.src.replace(/[^/]*$/, '');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: status.dataset.again });
  button.addEventListener('click', () => {
    button.disabled = true;
    const wanted = ['fractions.js', 'rules.js', 'recompute.js'].map(name => assets + name).concat(status.dataset.scheme);
    for (const src of wanted) {
      const script = Object.assign(document.createElement('script'), { src, async: false });
      script.onerror = () => { status.textContent = status.dataset.failed; };
      document.head.append(script);
    }
  });
  status.before(button);
})();
