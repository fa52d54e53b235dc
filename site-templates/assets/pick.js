/* Lets units be chosen by typing a part of their name: a combobox as ARIA describes it. Each has `pick`: units() with
   ids and names, the name of the chosen one, the address of their readings, choose(unit). */
(() => {
  'use strict';
  const MOST = 50;
  const { words, named, spell } = window.kaopingNames;
  const { fill, collator } = window.kaoping;

  function enhance(input) {
    const list = document.getElementById(input.getAttribute('aria-controls'));
    let found = [];
    let active = -1;

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function item(text, more) {
      return Object.assign(document.createElement('span'), { textContent: text }, more);
    }

    function open() {
      const terms = input.value === input.pick.name ? [] : words(input.value);
      spell(terms, input.pick.readings, () => input === document.activeElement && open());
      const fitting = input.pick.units().filter(unit => named(unit.name, terms));
      found = (terms.length ? fitting : fitting.slice().sort((a, b) => collator.compare(a.name, b.name))).slice(0, MOST);
      const left = fitting.length - found.length;
      list.replaceChildren(...found.map((unit, i) => item(unit.name, { id: list.id + '-' + i, role: 'option', ariaSelected: 'false' })));
      const more = left ? fill(input.dataset.more, left) : found.length ? '' : input.dataset.none;
      if (more) {
        list.append(item(more, { role: 'option', ariaDisabled: 'true', className: 'more' }));
      }
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      point(terms.length && found.length ? 0 : -1);
    }

    function point(at) {
      const options = list.querySelectorAll('[id]');
      if (options[active]) options[active].ariaSelected = 'false';
      active = at;
      if (options[active]) {
        options[active].ariaSelected = 'true';
        options[active].scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', options[active].id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function choose(unit) {
      input.pick.name = unit ? unit.name : '';
      input.value = input.pick.name;
      close();
      input.pick.choose(unit);
    }

    input.addEventListener('input', open);
    input.addEventListener('click', open);
    input.addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) {
        return;
      }
      if (step) {
        event.preventDefault();
        if (list.hidden) open();
        point(Math.max(0, Math.min(found.length - 1, active + (active < 0 && step < 0 ? 0 : step))));
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (found[active]) choose(found[active]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        input.value = input.pick.name;
        close();
      }
    });
    input.addEventListener('blur', () => {
      if (!input.value.trim() && input.pick.name) choose(null);
      else input.value = input.pick.name;
      close();
    });
    list.addEventListener('pointerdown', event => {
      event.preventDefault(); // the focus stays
      const at = Array.from(list.children).indexOf(event.target.closest('[role=option]'));
      if (found[at]) choose(found[at]);
    });
    if (input === document.activeElement && input.value !== input.pick.name) open(); // somebody has typed already
  }

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = document.currentScript.src.replace(/js$/, 'css');
  document.head.append(style);
  document.querySelectorAll('[role=combobox]').forEach(enhance);
})();
