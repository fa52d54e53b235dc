/* Computes the points of a unit once more, in the reader's browser, and says whether they are those of the page. */
(() => {
  'use strict';
  const LARGEST_ROOT = 10000n;
  const { ZERO, over, gcd, plus, times, by, least, most, sum, same, number, round } = window.kaopingFractions;

  /* Returns scores by id of the indicator, null where there is none; the total; and the ids of the leaves that were taken
     from `published` because results of others decide them. */
  function compute(scheme, kind, text, published) {
    const { leafScore, factor, weight, mean, elsewhere } = window.kaopingRules(scheme, kind, text, lookUp);
    const mode = scheme.rounding;
    const top = scheme.indicators;
    const scores = Object.create(null); // as in rules.js
    const taken = [];

    const exists = node =>
      (!node.kinds || node.kinds.includes(kind)) && (!node.indicators || node.indicators.some(exists));

    /* The score of an indicator, which is kept. */
    function score(node) {
      if (node.id in scores) return scores[node.id];
      let found;
      if (node.indicators) {
        found = combined(node, node.indicators, all, 4);
      } else {
        try {
          found = leafScore(node);
        } catch (reason) {
          if (reason !== elsewhere) throw reason;
          taken.push(node.id);
          found = published(node.id);
        }
      }
      return scores[node.id] = found;
    }

    const all = { has: exists, score, points: node => number(node.points) };

    /* The same of one assessment alone, and of the leaves that are assessed there. */
    function within(assessment) {
      const includes = (those, one) => !those || those.includes(one);
      const assesses = ({ carried, sources, periods }) =>
        !carried && includes(sources, assessment.source) && includes(periods, assessment.period);
      const view = {
        has: node => exists(node) && (node.indicators ? node.indicators.some(view.has) : assesses(node)),
        score: node => (node.indicators ? combined(node, node.indicators, view, 4) : leafScore(node, assessment)),
        points: node => (node.indicators && (node.combine || 'sum') === 'sum'
          ? sum(node.indicators.filter(view.has).map(view.points)) : number(node.points)),
      };
      return view;
    }

    /* The score of another indicator that a rule looks at. */
    function lookUp(id, assessment) {
      const named = nodes => nodes.reduce((found, node) => found || (node.id === id ? node : named(node.indicators || [])), null);
      const node = named(top);
      const own = within(assessment);
      const several = scheme.periods || (scheme.sources || []).filter(s => s.weight || s.official).length > 1;
      return several && own.has(node) ? own.score(node) : score(node);
    }

    /* The score that something makes of those below, rounded to so many digits where it is not a mere sum. */
    function combined(node, below, view, usual) {
      const those = below.filter(view.has).map(one => ({ one, score: view.score(one), points: view.points(one) }));
      const due = those.filter(({ points }) => points.n);
      const has = due.filter(({ score: s }) => s);
      const extra = those.filter(({ score: s, points }) => s && !points.n);
      if (!has.length && (due.length || !extra.length)) return null;
      const how = node.combine || 'sum';
      const points = view.points(node);
      const ratios = has.map(h => ({ weight: weight(h.one), ratio: by(h.score, h.points) }));
      let result;
      if (how === 'sum') {
        result = sum(has.map(h => h.score));
        if (has.length < due.length) result = by(times(result, points), sum(has.map(h => h.points)));
        result = plus(result, sum(extra.map(e => e.score)));
      } else if (how === 'mean') {
        result = times(points, mean(ratios.map(r => [r.weight, r.ratio])));
      } else if (how === 'least') {
        result = times(points, ratios.map(r => r.ratio).reduce(least));
      } else {
        result = geometric(points, ratios);
      }
      result = multiplied(result, factor(node));
      const digits = node.decimals || (how !== 'sum' || node.factor || has.length < due.length ? usual : null);
      return digits === null ? result : round(result, digits, mode);
    }

    /* Points × (Π ratio^weight)^(1 ÷ Σ weight), as the root that it is; its large numbers are not reduced, which takes long. */
    const power = ({ n, d }, e) => ({ n: n ** e, d: d ** e });
    const product = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
    function geometric(points, ratios) {
      const whole = sum(ratios.map(r => r.weight));
      const shares = ratios.map(r => by(r.weight, whole));
      const k = shares.reduce((all, s) => all * s.d / gcd(all, s.d), 1n);
      if (k > LARGEST_ROOT) throw new RangeError('a root of too many');
      const inside = shares.map((s, i) => power(most(ratios[i].ratio, ZERO), s.n * k / s.d));
      return { ...inside.reduce(product, power(points, k)), root: k };
    }

    function multiplied(value, by) {
      return value.root ? { ...product(value, power(by, value.root)), root: value.root } : times(value, by);
    }

    const counting = top.filter(node => node.counts !== 'false');
    top.filter(node => !counting.includes(node) && exists(node)).forEach(score);
    const ofPart = part => combined(part, counting.filter(node => (node.part || 'main') === part.id), all, 4);
    const digits = scheme.decimals || 2;
    const whole = { points: scheme.points, combine: scheme.combine };
    let total;
    if (!scheme.parts) {
      total = combined(whole, counting, all, whole.combine && whole.combine !== 'sum' ? digits : 4);
    } else {
      const parts = scheme.parts.filter(part => counting.some(node => (node.part || 'main') === part.id && exists(node)));
      const made = new Map(parts.map(part => [part, ofPart(part)]));
      const some = Array.from(made.values()).filter(Boolean);
      const ofParts = { ...all, has: () => true, score: part => made.get(part) };
      total = whole.combine && whole.combine !== 'sum' ? combined(whole, parts, ofParts, digits)
        : some.length ? sum(some) : null;
    }
    return { scores, total: total && round(total, digits, mode), taken };
  }

  /* A number without end does not come about: whatever does not end is rounded. */
  function text(number, least) {
    if (!number) return null;
    let digits = Number(least);
    while (10n ** BigInt(digits) % number.d) digits++;
    const size = String((number.n < 0n ? -number.n : number.n) * 10n ** BigInt(digits) / number.d).padStart(digits + 1, '0');
    const at = size.length - digits;
    return (number.n < 0n ? '−' : '') + size.slice(0, at) + (digits ? '.' + size.slice(at) : '');
  }

  const place = id => {
    const part = document.getElementById(id);
    return part && (part.closest('details.leaf') || part);
  };
  const printed = id => place(id) && place(id).querySelector('b').textContent;
  const title = id => place(id) ? place(id).querySelector('h3, span').firstChild.textContent.trim() : id;

  /* The file of the scheme calls this. */
  window.kaopingScheme = ({ scheme, texts }) => {
    const status = document.getElementById('_again');
    const { records, kind, zeroed, failed } = status.dataset;
    const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i]);
    let made;
    try {
      made = compute(scheme, kind, records, id => number(printed(id) || ''));
    } catch (reason) {
      console.error(reason);
      status.textContent = failed;
      return;
    }
    const total = zeroed === undefined ? made.total : ZERO;
    const shown = document.getElementById('_total').textContent;
    const rows = [[texts.total, total, shown, scheme.decimals || 2]]
      .concat(Object.entries(made.scores).filter(([id]) => printed(id)).map(([id, score]) => [title(id), score, printed(id), 0]))
      .filter(([, score, published]) => !same(score, number(published)))
      .map(([name, score, published, digits]) => fill(texts.row, name, text(score, digits) || texts.none, published.split(' / ')[0]));
    const leaves = node => (node.indicators ? node.indicators.flatMap(leaves) : [node.id]);
    const all = scheme.indicators.flatMap(leaves).filter(id => id in made.scores);
    const how = made.taken.length === all.length ? texts.sums : made.taken.length ? texts.some : texts.all;
    const result = total ? fill(zeroed === undefined ? texts.came : texts.zeroed, shown) : texts.nothing;
    status.textContent = fill(how, made.taken.map(title).join(texts.separator), rows.length ? texts.differs : result);
    status.classList.toggle('differs', rows.length > 0);
    const list = document.createElement('ul');
    rows.forEach(row => { list.appendChild(document.createElement('li')).textContent = row; });
    if (rows.length) status.after(list);
  };

  window.kaopingCompute = compute;
})();
