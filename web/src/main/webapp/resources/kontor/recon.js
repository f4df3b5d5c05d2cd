// The workspace: selection across the two sides, the running difference in exact figures, reasons asked.
//   data-side="1"              the lines of a side; rows carry data-id, data-amount (plain figures), data-currency
//   data-difference            the bar; its data-say-… are the sentences
//   data-match, data-clear     act on the selection, which stays while pages are turned
//   data-find                  looks for what would close its difference; data-add-closing adds what was found
//   data-pair                  ticks a suggestion; data-confirm-pairs confirms the ticked ones in one act
//   data-why-line, -match      open the drawer for a line or a match
//   data-asks="reject"         opens the dialog of that name for data-match-id
(() => {
  const SCALE = 4;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  let asked = false; // for the drawer, which then comes into view where it stands below
  const selected = new Map(); // id to { side, amount, currency }, also of lines on other pages
  const pairs = new Set();

  // amounts are whole numbers of ten thousandths: never floats ----------------------------------------------
  const units = text => {
    const [whole, part = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole + part.padEnd(SCALE, '0'));
    return text.startsWith('-') ? -value : value;
  };
  const digitsOf = currency => {
    try { return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits; } catch { return 2; }
  };
  const shown = (value, digits) => {
    const figures = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
    const whole = figures.slice(0, -SCALE).replace(/\B(?=(\d{3})+$)/g, ',');
    let part = figures.slice(-SCALE);
    while (part.length > digits && part.endsWith('0')) part = part.slice(0, -1);
    return (value < 0n ? '\u2212' : '') + whole + (part ? `.${part}` : '');
  };

  // selection ---------------------------------------------------------------------------------------------
  const rows = side => all(`[data-side="${side}"] tr[data-id]`);
  const facts = row => ({ side: Number(row.closest('[data-side]').dataset.side), amount: row.dataset.amount, currency: row.dataset.currency });
  const chosen = side => [...selected.values()].filter(line => line.side === side);
  const paint = row => {
    const on = selected.has(row.dataset.id);
    row.classList.toggle('ui-state-highlight', on);
    row.setAttribute('aria-selected', String(on));
    one('.k-tick', row).checked = on;
  };
  const put = (row, on) => { if (on) selected.set(row.dataset.id, facts(row)); else selected.delete(row.dataset.id); paint(row); };
  const sum = list => list.reduce((total, row) => total + units(row.amount), 0n);
  const press = (button, on) => { if (button) { button.disabled = !on; button.classList.toggle('ui-state-disabled', !on); } };

  // the bar -----------------------------------------------------------------------------------------------
  const closing = (difference, currency) => {
    const fits = side => rows(side).find(r => !selected.has(r.dataset.id) && r.dataset.currency === currency
      && units(r.dataset.amount) === (side === 2 ? difference : -difference));
    return fits(2) || fits(1);
  };
  const recount = () => {
    const bar = one('[data-difference]');
    if (!bar) return;
    const [first, second] = [chosen(1), chosen(2)];
    const both = [...first, ...second];
    const currencies = new Set(both.map(r => r.currency));
    const currency = currencies.size === 1 ? [...currencies][0] : '';
    const digits = digitsOf(currency);
    const mixed = currencies.size > 1;
    const sums = mixed ? [0n, 0n] : [sum(first), sum(second)];
    const difference = sums[0] - sums[1];
    const equal = !mixed && both.length > 1 && difference === 0n;
    one('[data-count="1"]').textContent = first.length;
    one('[data-count="2"]').textContent = second.length;
    one('[data-sum="1"]').textContent = mixed ? '–' : shown(sums[0], digits);
    one('[data-sum="2"]').textContent = mixed ? '–' : shown(sums[1], digits);
    one('[data-currency="shown"]').textContent = currency;
    const result = one('[data-sum="difference"]');
    result.textContent = mixed ? '–' : shown(difference, digits);
    result.classList.toggle('is-zero', equal);
    result.classList.toggle('is-off', both.length > 0 && !equal);
    const fit = !mixed && both.length && difference !== 0n ? closing(difference, currency) : null;
    const say = !both.length ? 'none' : mixed ? 'mixed' : equal ? (first.length && second.length ? 'equal' : 'net')
      : !fit && both.length < 2 ? 'one' : fit ? 'closes' : 'off';
    const words = bar.dataset[`say${say[0].toUpperCase()}${say.slice(1)}`] || '';
    const fitWords = fit ? one('.k-why', fit).textContent : '';
    one('[data-say="words"]').textContent = words.replace('{0}', shown(difference < 0n ? -difference : difference, digits)).replace('{1}', fitWords);
    const here = new Set(all('[data-side] tr[data-id]').map(r => r.dataset.id));
    const elsewhere = one('[data-say="elsewhere"]');
    const away = [...selected.keys()].filter(id => !here.has(id)).length;
    elsewhere.textContent = away ? elsewhere.dataset.elsewhere.replace('{0}', away) : '';
    press(one('[data-find="closing"]'), !mixed && both.length > 0 && difference !== 0n);
    const add = one('[data-add="closing"]');
    add.hidden = !fit;
    add.dataset.id = fit?.dataset.id || '';
    press(one('[data-match="selection"]'), equal);
    press(one('[data-clear]'), both.length > 0);
    const why = one('[data-reason="match"]');
    if (why) why.hidden = !equal;
    const button = one('[data-match="selection"]');
    if (button) button.title = equal ? '' : one('[data-say="words"]').textContent;
  };

  // suggestions that are confirmed in one act -----------------------------------------------------------------
  const repaintPairs = () => {
    const bar = one('[data-bar="pairs"]');
    if (!bar) return;
    const ticks = all('[data-pair]');
    const here = new Set(ticks.map(t => t.dataset.pair));
    [...pairs].filter(id => !here.has(id)).forEach(id => pairs.delete(id));
    ticks.forEach(t => { t.checked = pairs.has(t.dataset.pair); t.closest('.k-pair').classList.toggle('ui-state-highlight', t.checked); });
    one('[data-say]', bar).textContent = pairs.size ? bar.dataset.saySome.replace('{0}', pairs.size) : bar.dataset.sayNone;
    press(one('[data-confirm-pairs]', bar), pairs.size > 0);
    press(one('[data-clear-pairs]', bar), pairs.size > 0);
    one('[data-confirm-pairs]', bar).title = pairs.size ? '' : bar.dataset.sayNone;
  };
  const tickPair = (id, on) => { if (on) pairs.add(id); else pairs.delete(id); };
  // in the order shown: of two that share a line the surer one holds it
  const inOrder = () => all('[data-pair]').map(t => t.dataset.pair).filter(id => pairs.has(id));
  const repaint = () => {
    const drawer = asked && one('.k-drawer');
    if (drawer) { asked = false; drawer.scrollIntoView({ block: 'nearest' }); }
    all('[data-side] tr[data-id]').forEach(paint);
    recount();
    repaintPairs();
  };
  const clear = () => { selected.clear(); all('[data-tick-all]').forEach(t => { t.checked = false; }); repaint(); };

  // acts --------------------------------------------------------------------------------------------------
  const ask = button => {
    const name = button.dataset.asks;
    one(`#${name === 'reject' ? 'rejecting' : 'undoing'} input[type=hidden][id$="chosen"]`).value = button.dataset.matchId;
    one(`#${name === 'reject' ? 'rejecting' : 'undoing'} input[type=text]`).value = '';
    window.kontor.show(name);
  };
  const match = () => window.kontorMatch([{ name: 'lines', value: [...selected.keys()].join(',') }, { name: 'reason', value: one('#why-match').value }]);
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.matches('#why-match')) return;
    event.preventDefault();
    one('[data-match="selection"]').click();
  });
  document.addEventListener('click', event => {
    const at = selector => event.target.closest(selector);
    if (at('[data-asks]')) { ask(at('[data-asks]')); return; }
    if (at('[data-why-line]')) { asked = true; window.kontorWhy([{ name: 'line', value: at('[data-why-line]').dataset.whyLine }]); return; }
    if (at('[data-why-match]')) { asked = true; window.kontorWhy([{ name: 'match', value: at('[data-why-match]').dataset.whyMatch }]); return; }
    if (at('[data-find]')) { asked = true; window.kontorClosing([{ name: 'lines', value: [...selected.keys()].join(',') }]); return; }
    if (at('[data-add-closing]')) {
      all('[data-line]', at('[data-closing]')).forEach(l => selected.set(l.dataset.line, { side: Number(l.dataset.ofSide), amount: l.dataset.amount, currency: l.dataset.currency }));
      one('.k-drawer [data-close]')?.click();
      repaint();
      return;
    }
    if (at('[data-pair]')) { tickPair(at('[data-pair]').dataset.pair, at('[data-pair]').checked); repaintPairs(); return; }
    if (at('[data-tick-pairs]')) { all('[data-pair]').forEach(t => tickPair(t.dataset.pair, true)); repaintPairs(); return; }
    if (at('[data-clear-pairs]')) { pairs.clear(); repaintPairs(); return; }
    if (at('[data-confirm-pairs]')) { window.kontorConfirm([{ name: 'matches', value: inOrder().join(',') }]); return; }
    if (at('[data-clear]')) { clear(); return; }
    if (at('[data-match="selection"]')) { match(); return; }
    if (at('[data-add="closing"]')) { put(one(`[data-side] tr[data-id="${at('[data-add]').dataset.id}"]`), true); recount(); return; }
    if (at('[data-tick-all]')) { rows(at('[data-tick-all]').dataset.tickAll).forEach(r => put(r, at('[data-tick-all]').checked)); recount(); return; }
    const row = at('[data-side] tr[data-id]');
    if (row && !at('a, button')) { put(row, at('.k-tick') ? at('.k-tick').checked : !selected.has(row.dataset.id)); recount(); }
  });

  // after partial updates the selection is painted anew; what was matched is forgotten --------------------------
  window.kontorForget = clear;
  window.jQuery(document).on('pfAjaxComplete', () => setTimeout(repaint));
  window.faces?.ajax.addOnEvent(event => { if (event.status === 'success') setTimeout(repaint); });
  repaint();
})();
