// Recomputes units with the scripts of their pages. Reads from a file, a line each, {name, scheme, kind, records, indicators, total};
// prints every score and total that differs from what is published, then how many units and leaves there were and how many
// leaves were taken as published; ends with 1 if anything differs.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const window = {};
const assets = path.join(__dirname, '../../../site-templates/assets');
for (const name of ['fractions.js', 'rules.js', 'recompute.js']) {
  vm.runInNewContext(fs.readFileSync(path.join(assets, name), 'utf8'), { window });
}
const { number, same } = window.kaopingFractions;
const read = published => (published ? number(published) : null);
const shown = score => (score ? `${score.n}/${score.d}` : 'none');
const units = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
let [leaves, taken, differing] = [0, 0, 0];
const differs = (...what) => console.log(what.join(' '), differing++ ? '' : '(the first)');
for (const { name, scheme, kind, records, indicators, total } of units) {
  try {
    const made = window.kaopingCompute(scheme, kind, records, id => read(indicators[id]));
    for (const [id, score] of Object.entries(indicators)) {
      if (!(id in made.scores) || !same(made.scores[id], read(score))) differs(name, id, score, shown(made.scores[id]));
    }
    if (!same(made.total, read(total))) differs(name, 'total', total, shown(made.total));
    leaves += Object.keys(made.scores).length;
    taken += made.taken.length;
  } catch (error) {
    differs(name, error.stack);
  }
}
console.log(`${units.length} units, ${leaves} indicators, ${taken} taken`);
process.exit(differing ? 1 : 0);
