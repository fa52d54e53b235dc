/* Exact numbers for those who compute points once more: whole fractions, and roots of them. */
window.kaopingFractions = (() => {
  'use strict';

  const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
  const over = (n, d) => { const g = gcd(n, d) * (d < 0n ? -1n : 1n); return { n: n / g, d: d / g }; };
  const ZERO = over(0n, 1n), ONE = over(1n, 1n), HUNDRED = over(100n, 1n);
  const plus = (a, b) => over(a.n * b.d + b.n * a.d, a.d * b.d);
  const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
  const times = (a, b) => over(a.n * b.n, a.d * b.d);
  const by = (a, b) => over(a.n * b.d, a.d * b.n);
  const less = (a, b) => a.n * b.d < b.n * a.d;
  const least = (a, b) => (less(b, a) ? b : a);
  const most = (a, b) => (less(a, b) ? b : a);
  const sum = all => all.reduce(plus, ZERO);
  const floor = a => (a.n - (((a.n % a.d) + a.d) % a.d)) / a.d;
  const same = (a, b) => (a && b ? a.n === b.n && a.d === b.d : a === b);

  /* The number that a text begins with, a percentage without its sign; null if it begins with none. */
  function number(text) {
    const found = /^([-−]?)(\d+)\.?(\d*)/.exec(text);
    return found && over(BigInt(found[2] + found[3]) * (found[1] ? -1n : 1n), 10n ** BigInt(found[3].length));
  }

  /* Rounds a ÷ b to a whole number; of a root, a is compared with the powers of what it could be. */
  function rounded(whole, twice, mode) { // twice: how the value compares with whole + ½
    return mode === 'down' || twice < 0 || (twice === 0 && mode === 'half-even' && whole % 2n === 0n) ? whole : whole + 1n;
  }

  function round(a, digits, mode = 'half-up') {
    if (a.root) return root(a, digits, mode);
    const scale = 10n ** BigInt(digits);
    const size = { n: (a.n < 0n ? -a.n : a.n) * scale, d: a.d };
    const whole = size.n / size.d;
    const twice = 2n * (size.n % size.d) - size.d;
    const result = rounded(whole, twice < 0n ? -1 : Number(twice > 0n), mode);
    return over(a.n < 0n ? -result : result, scale);
  }

  /* Rounds the k-th root of a fraction that is not negative. */
  function root({ n, d, root: k }, digits, mode) {
    const scale = 10n ** BigInt(digits);
    const compare = (x, y) => { // how the root compares with x ÷ y
      const difference = n * y ** k - d * x ** k;
      return difference < 0n ? -1 : Number(difference > 0n);
    };
    let [low, high] = [0n, 1n];
    while (compare(high, scale) >= 0) high *= 2n;
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (compare(middle, scale) < 0) high = middle; else low = middle;
    }
    return over(rounded(low, compare(2n * low + 1n, 2n * scale), mode), scale);
  }

  /* Σ z^(2k+1) ÷ (2k+1), of a number in units of 1 ÷ FINE. */
  const FINE = 10n ** 60n;
  function series(z) {
    let all = 0n;
    for (let [power, k] = [z, 1n]; power; power = power * z * z / FINE / FINE, k += 2n) all += power / k;
    return all;
  }

  /* The natural logarithm of a fraction > 0, in such units. */
  function logarithm({ n, d }) {
    let halves = 0n;
    for (; n > 2n * d; d *= 2n) halves++;
    for (; 2n * n < d; n *= 2n) halves--;
    return 2n * (series((n - d) * FINE / (n + d)) + halves * series(FINE / 3n));
  }

  /* How many times one logarithm is the other, to so many digits that what ends is met exactly. */
  const logarithms = (a, b) => round(over(logarithm(a), logarithm(b)), 50);

  return { logarithms, ZERO, ONE, HUNDRED, over, gcd, plus, minus, times, by, less, least, most, sum, floor, same, number, round };
})();
