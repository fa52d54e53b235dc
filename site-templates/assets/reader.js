/* What tables and the comparison share: choices kept in the address, the reader's own unit, exact numbers. */
(function () {
  'use strict';
  const DIGITS = 20;
  const assets = document.currentScript.src.replace(/[^/]*$/, '');
  const key = 'kaoping.unit ' + assets.replace(/assets\/$/, '');
  const inFragment = () => location.hash.includes('='); // as no anchor does

  function save(form) {
    const text = String(new URLSearchParams(Array.from(new FormData(form)).filter(entry => entry[1].trim())));
    try {
      history.replaceState(null, '', (text ? '?' + text : location.pathname) + (inFragment() ? '' : location.hash));
    } catch (refused) { // by browsers that take no query for a local file
      location.replace('#' + text);
    }
  }

  function restore(form) {
    const address = new URLSearchParams(inFragment() ? location.hash.slice(1) : location.search);
    const values = {};
    for (const control of form.elements) {
      const value = (values[control.name] = values[control.name] || address.getAll(control.name)).shift() || '';
      if (control.type === 'checkbox') {
        control.checked = control.value === value;
      } else {
        control.value = value;
        if (control.selectedIndex < 0) { // nobody knows that value
          control.selectedIndex = 0;
        }
      }
    }
  }

  /* Gets the reader's own unit, or sets it; nothing is kept where the browser keeps nothing. */
  function own(unit) {
    try {
      if (unit) {
        localStorage.setItem(key, JSON.stringify(unit));
      }
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (refused) {
      return unit || {};
    }
  }

  /* Returns the first number of a text in units of its last digit, null if there is none. */
  function number(text) {
    const found = /([-−]?)(\d+)\.?(\d*)/.exec(text);
    const size = found && BigInt(found[2] + found[3].slice(0, DIGITS).padEnd(DIGITS, '0'));
    return found && found[1] ? -size : size;
  }

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (place, i) => values[i]);
  const collator = new Intl.Collator('zh', { numeric: true }); // names are Chinese in both languages

  /* Loads a script once, however often it is asked for, and behind those before: pages opened from a folder read no
     other data. */
  const asked = {};
  function load(src, failed) {
    if (asked[src]) return;
    asked[src] = true;
    const script = document.createElement('script');
    script.src = src;
    script.async = false;
    script.onerror = failed;
    document.head.append(script);
  }

  const FOLDERS = 251;
  const NUMBERED = 1000;

  /* Where files of units lie, as Folders.java says: the page of one from the folder of its evaluation, and a file that
     is numbered. */
  function page(id, many) {
    let sum = 0;
    for (const character of id) sum = (sum * 31 + character.charCodeAt()) % FOLDERS;
    return 'units/' + (many ? sum.toString(16).padStart(2, '0') + '/' : '') + id + '.html';
  }

  const numbered = number => (number < NUMBERED ? '' : Math.floor(number / NUMBERED) + '/') + number;

  const ask = (...names) => names.forEach(name => load(assets + name));

  document.documentElement.classList.toggle('owned', Boolean(own().id)); // home keeps room for it
  window.kaoping = { save, restore, own, number, DIGITS, fill, collator, load, ask, page, numbered };
})();
