/* What a leaf comes to by its rules, computed from the records that a page of a unit holds. It follows the language of
   schemes and results, and shares nothing with the program that published the points. */
window.kaopingRules = (scheme, kind, text, lookUp) => {
  'use strict';
  const { ZERO, ONE, HUNDRED, over, plus, minus, times, by, less, least, most, sum, floor, same, number, round, logarithms } =
    window.kaopingFractions;
  const { rounding: mode, measures: shared = [], sources = [], periods = [] } = scheme;
  const ofKind = value => (value && value['by-kind'] ? value['by-kind'][kind] : value);
  const elsewhere = () => { throw elsewhere; }; // results of others decide
  const named = () => Object.create(null); // an id may be a name that every object knows, such as constructor

  /* Reads the lines of records: shared measures, then each assessment with its records. */
  function read() {
    const recorded = { measures: named(), assessments: [] };
    let records;
    for (const token of text.split(' ').filter(Boolean)) {
      const [, name, sign, key, value] = /^(@?[^@=:/!]*)(?:([@:/!])([^=]*))?(?:=(.*))?$/.exec(token);
      if (token[0] === '@') {
        recorded.assessments.push({ source: name.slice(1), period: key, records: records = named() });
      } else if (!records) {
        recorded.measures[name] = value;
      } else {
        const record = records[name] = records[name] || { measures: named(), rules: named() };
        if (sign === '!') record.applies = false;
        else if (sign === ':') record.measures[key] = value;
        else if (sign === '/') (record.rules[key] = record.rules[key] || []).push(value);
        else if (value) record.score = value;
      }
    }
    return recorded;
  }

  const recorded = read();

  function measured(id, leaf, record) {
    const measure = (leaf.measures || []).concat(shared).find(m => m.id === id);
    const input = other => measured(other, leaf, record);
    const found = record.measures[id] || recorded.measures[id];
    if (found) return number(found);
    const { ratio, growth, quotient, difference, sum: all } = measure;
    const parts = ratio || quotient;
    let value;
    if (parts) {
      const to = input(parts.to);
      if (!to.n) return number(parts['if-zero']);
      value = times(by(input(parts.of), to), ratio ? HUNDRED : ONE);
    } else if (growth) {
      const from = input(growth.from);
      value = times(by(minus(input(growth.to), from), from), HUNDRED);
    } else {
      value = difference ? minus(input(difference.of), input(difference.less)) : sum(all.map(input));
    }
    const digits = measure.decimals || 2;
    return digits === 'exact' ? value : round(value, digits, mode);
  }

  /* The points of a rule, without their sign. */
  function size(rule, leaf, record, assessment) {
    const found = record.rules[rule.id] || [];
    const value = rule.deduct || rule.award;
    const points = entry => (entry === 'all' ? number(leaf.points) : number(entry));
    const bound = b => (b.peers ? elsewhere() : b.measure ? measured(b.measure, leaf, record) : number(ofKind(b)));
    if (value && (value === 'any' || value.from)) return sum(found.map(number));
    if (value && value['by-count']) {
      const cases = floor(sum(found.map(number)));
      const entries = value['by-count'];
      return cases ? points(entries[Math.min(Number(cases), entries.length) - 1]) : ZERO;
    }
    if (rule.check) return (found[0] === 'true') === Boolean(rule.award) ? points(value) : ZERO;
    if (value && !rule.measure && !rule.indicator) return times(points(value), sum(found.map(number)));
    if (rule.relative || rule['by-rank']) elsewhere();
    const amount = rule.indicator ? lookUp(rule.indicator, assessment) : measured(rule.measure, leaf, record);
    if (value) {
      const distance = rule.below ? minus(bound(rule.below), amount) : minus(amount, bound(rule.above));
      if (distance.n <= 0n) return ZERO;
      if (!rule.steps) return points(value);
      const steps = by(distance, number(rule.per));
      const { n, d } = steps;
      return times(points(value), { exact: steps, whole: over(n / d, 1n), started: over((n + d - 1n) / d, 1n) }[rule.steps]);
    }
    if (rule.bands) {
      const holds = band => (band.from ? !less(amount, bound(band.from)) : !band.above || less(bound(band.above), amount));
      return points(rule.bands.find(holds).points);
    }
    if (rule.proportional) {
      const full = bound(rule.proportional['full-at']);
      const reached = full.n <= 0n ? ONE : by(least(most(amount, ZERO), full), full);
      return times(points(rule.proportional.points), reached);
    }
    return onScale(rule, amount, bound);
  }

  function onScale({ scale, by: logarithm }, amount, bound) {
    if (scale.points) {
      const [from, to, points] = [bound(scale.from), bound(scale.to), number(scale.points)];
      if (same(from, to)) return points;
      const reached = logarithm ? logarithms(by(amount, from), by(to, from)) : by(minus(amount, from), minus(to, from));
      return times(points, most(ZERO, least(ONE, reached)));
    }
    const marks = scale.map(mark => ({ at: bound(mark.at), points: number(mark.points) }));
    if (less(marks[1].at, marks[0].at)) marks.reverse();
    const next = marks.findIndex(mark => less(amount, mark.at));
    if (next === 0) return marks[0].points;
    if (next < 0) return marks[marks.length - 1].points;
    const [a, b] = [marks[next - 1], marks[next]];
    return plus(a.points, times(minus(b.points, a.points), by(minus(amount, a.at), minus(b.at, a.at))));
  }

  function ruled(leaf, record, assessment) {
    const gives = rule => !rule.deduct;
    const points = number(leaf.points);
    const begins = { full: points, zero: ZERO };
    let score = begins[leaf.start || (!points.n || leaf.rules.every(gives) ? 'zero' : 'full')] || number(leaf.start);
    for (const rule of leaf.rules.filter(r => !r.periods || r.periods.includes(assessment.period))) {
      let effect = size(rule, leaf, record, assessment);
      if (rule['at-most']) effect = least(effect, number(rule['at-most']));
      if (!leaf.decimals) effect = round(effect, 4, mode);
      score = gives(rule) ? plus(score, effect) : minus(score, effect);
    }
    score = times(score, factor(leaf));
    const limit = (key, usual) => (leaf[key] === 'none' ? null : leaf[key] ? number(leaf[key]) : points.n ? usual : null);
    const [low, high] = [limit('floor', ZERO), limit('ceiling', points)];
    if (low) score = most(score, low);
    return high ? least(score, high) : score;
  }

  function judged({ points, judged: how, ...leaf }, { score }) {
    const level = id => (how.levels || []).find(l => l.id === id);
    const value = mark => (level(mark) ? number(level(mark).points) : number(mark));
    let given = value(score.replace(/^.*~/, ''));
    if (how.marks) {
      const marks = score.split(',').flatMap(mark => {
        const [one, votes = 1] = mark.split('*');
        return Array(Number(votes)).fill(value(one));
      }).sort((a, b) => (less(a, b) ? -1 : Number(less(b, a))));
      const drop = Number(how.drop || 0);
      let kept = marks.slice(drop, marks.length - drop);
      if (how.marks === 'median') kept = kept.slice(Math.floor((kept.length - 1) / 2), Math.floor(kept.length / 2) + 1);
      given = by(sum(kept), over(BigInt(kept.length), 1n));
      if (how.decimals) given = round(given, how.decimals, mode);
    }
    if (how.of) given = by(times(number(points), given), number(how.of));
    return times(given, factor(leaf));
  }

  function factor({ factor: id }) {
    const measure = id && shared.find(m => m.id === id);
    return !id ? ONE : by(measured(id, {}, { measures: named() }), measure.unit === '%' ? HUNDRED : ONE);
  }

  /* The score that one assessment makes, null if there is none. */
  function assessed(leaf, assessment) {
    const record = assessment.records[leaf.id];
    if (record.applies !== false) return leaf.judged ? judged(leaf, record) : ruled(leaf, record, assessment);
    const instead = leaf['when-not-applicable'];
    return instead === 'full' ? number(leaf.points) : instead === 'zero' ? ZERO : instead === 'rescale' ? null : elsewhere();
  }

  const weight = node => (node && node.weight ? number(ofKind(node.weight)) : ONE);
  function mean(weighed) {
    const all = weighed.filter(([, score]) => score);
    return all.length ? by(sum(all.map(([w, score]) => times(w, score))), sum(all.map(([w]) => w))) : null;
  }

  /* The score of a leaf, of one assessment alone if that is given. */
  function leafScore(leaf, only) {
    if (leaf.carried) elsewhere();
    const inPeriods = new Map();
    for (const assessment of recorded.assessments) {
      const { source, period, records } = assessment;
      if (records[leaf.id] && (!only || only === assessment)) {
        const one = [weight(sources.find(s => s.id === source)), assessed(leaf, assessment)];
        inPeriods.set(period, (inPeriods.get(period) || []).concat([one]));
      }
    }
    const of = id => weight(periods.find(p => p.id === id));
    const score = mean(Array.from(inPeriods, ([period, all]) => [of(period), mean(all)]));
    return score && round(score, leaf.decimals || 4, mode);
  }

  return { leafScore, factor, weight, mean, elsewhere };
};
