// The worklist of breaks: which are chosen, and the dialogs for what is done with them.
//   data-break="17"            a row; its box ticks it, x too
//   data-bar                   the bar of acts; its data-say-… are the sentences
//   data-asks-break="pend"     opens the dialog of that name for the chosen ones
//   data-take                  gives the chosen ones to whoever presses
// Chosen are the ticked rows, else the row of the cursor, else the one in the drawer.
(() => {
  const FORMS = { assign: 'assigning', pend: 'pending', resolve: 'resolving', label: 'labelling' };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const selected = new Set();
  const rows = () => all('tr[data-break]');
  const paint = row => {
    const on = selected.has(row.dataset.break);
    row.classList.toggle('ui-state-highlight', on);
    row.setAttribute('aria-selected', String(on));
    const tick = one('.k-tick', row);
    if (tick) tick.checked = on;
  };
  const put = (row, on) => { if (on) selected.add(row.dataset.break); else selected.delete(row.dataset.break); paint(row); };
  const chosen = () => {
    if (selected.size) return [...selected];
    const near = one('tr.is-cursor[data-break]')?.dataset.break || one('[data-drawer-break]')?.dataset.drawerBreak;
    return near ? [near] : [];
  };
  const press = (button, on) => { button.disabled = !on; button.classList.toggle('ui-state-disabled', !on); };
  const recount = () => {
    const bar = one('[data-bar]');
    if (!bar) return;
    const count = chosen().length;
    one('[data-say]', bar).textContent = count ? bar.dataset.saySome.replace('{0}', count) : bar.dataset.sayNone;
    all('[data-asks-break], [data-take]', bar).forEach(button => { press(button, count > 0); button.title = count ? '' : bar.dataset.sayNone; });
    press(one('[data-clear]', bar), selected.size > 0);
  };
  const repaint = () => {
    const here = new Set(rows().map(row => row.dataset.break));
    [...selected].filter(id => !here.has(id)).forEach(id => selected.delete(id));
    rows().forEach(paint);
    recount();
  };
  const ask = act => {
    const form = document.getElementById(FORMS[act]);
    one('input[type=hidden][id$="chosen"]', form).value = chosen().join(',');
    all('input[type=text], input[type=date]', form).forEach(field => { field.value = ''; });
    window.kontor.show(act);
  };
  document.addEventListener('click', event => {
    const at = selector => event.target.closest(selector);
    if (at('[data-asks-break]')) { ask(at('[data-asks-break]').dataset.asksBreak); return; }
    if (at('[data-take]')) { window.kontorTake([{ name: 'breaks', value: chosen().join(',') }]); return; }
    if (at('[data-clear]')) { selected.clear(); all('[data-tick-all]').forEach(t => { t.checked = false; }); repaint(); return; }
    if (at('[data-tick-all]')) { rows().forEach(row => put(row, at('[data-tick-all]').checked)); recount(); return; }
    const row = at('tr[data-break]');
    if (row && at('.k-tick')) put(row, at('.k-tick').checked);
    recount();
  });
  // behind the listener of the lists, which moved the cursor already: who types fast finds the buttons awake
  document.addEventListener('keydown', recount);
  window.jQuery(document).on('pfAjaxComplete', () => setTimeout(repaint));
  repaint();
})();
