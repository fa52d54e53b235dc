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
