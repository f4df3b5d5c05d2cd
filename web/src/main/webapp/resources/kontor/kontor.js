// Kontor's page behaviour: theme, rooms drawer, keyboard on lists, help, copying.
// No handlers in the markup: elements say what they do by data attributes.
//   data-theme-switch          toggles light and dark, and remembers it
//   data-nav-switch            opens the rooms on phones
//   data-keys-help             opens the list of keys
//   data-close                 closes the dialog around it; on its own, esc clicks it
//   data-opens="widget"        shows a PrimeFaces dialog by its widgetVar; data-hides hides it
//   data-copy="text"           copies; says data-copied for a moment
//   data-list="name"           a list j and k walk: rows are tr[data-ri] or [data-row] in it; h and l change lists
//   data-key="m"               what a letter presses: in the cursor's row first, then on the page
//   data-go="r"                where g then the letter goes
//   data-search                what / goes to
// Letters never act inside fields, and not at all with data-letter-keys="false" on html.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const visible = e => e.checkVisibility ? e.checkVisibility() : e.offsetParent !== null;

  // the component library tells its forms the page's nonce only when it wakes; a press before that would be refused
  const nonce = [...document.scripts].find(s => s.nonce)?.nonce;
  if (nonce) window.PrimeFaces?.csp.init(nonce);

  // theme and other settings ------------------------------------------------------------------------------
  const isDark = () => root.dataset.theme === 'dark'
    || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const switchTheme = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    if (window.kontorTheme) window.kontorTheme([{ name: 'theme', value: root.dataset.theme }]);
  };
  const settings = { theme: 'theme', density: 'density', letterKeys: 'letterKeys' };
  // a dialog shows as soon as it is awake: who types fast asks for it before
  const show = name => {
    const dialog = window.PrimeFaces?.widgets[name];
    if (dialog) dialog.show(); else setTimeout(() => show(name), 20);
  };
  window.kontor = { show, set: (name, value) => { if (settings[name]) root.dataset[settings[name]] = value; } };

  // rooms drawer on phones --------------------------------------------------------------------------------
  const rooms = open => {
    root.dataset.nav = open ? 'open' : '';
    all('[data-nav-switch]').forEach(b => b.setAttribute('aria-expanded', String(open)));
  };

  // copying -----------------------------------------------------------------------------------------------
  const copy = async button => {
    const before = button.textContent;
    try { await navigator.clipboard.writeText(button.dataset.copy); button.textContent = button.dataset.copied || before; } catch { return; }
    setTimeout(() => { button.textContent = before; }, 2000);
  };

  // menus under their button ------------------------------------------------------------------------------
  const placeMenu = event => {
    const menu = event.target;
    if (!menu.matches?.('.k-pop') || event.newState !== 'open') return;
    const button = document.querySelector(`[popovertarget="${menu.id}"]`).getBoundingClientRect();
    menu.style.top = `${button.bottom + 4}px`;
    menu.style.right = `${Math.max(document.documentElement.clientWidth - button.right, 8)}px`;
  };

  document.addEventListener('click', event => {
    const at = selector => event.target.closest(selector);
    if (at('[data-theme-switch]')) switchTheme();
    else if (at('[data-nav-switch]')) rooms(root.dataset.nav !== 'open');
    else if (at('[data-keys-help]')) document.getElementById('keys')?.showModal();
    else if (at('[data-opens]')) show(at('[data-opens]').dataset.opens);
    else if (at('[data-hides]')) window.PF(at('[data-hides]').dataset.hides).hide();
    else if (at('dialog [data-close]')) at('dialog').close();
    else if (at('[data-copy]')) copy(at('[data-copy]'));
    else if (root.dataset.nav === 'open' && !at('.k-nav')) rooms(false);
    const row = at('[data-list] tr[data-ri], [data-list] [data-row]');
    if (row) setCursor(row);
  });
  document.addEventListener('beforetoggle', placeMenu, true);

  // lists: one cursor per page, kept by list and position over partial updates -----------------------------
  let cursor = { list: null, index: -1 };
  const lists = () => all('[data-list]').filter(visible);
  const rowsOf = list => list ? all('tbody tr[data-ri], [data-row]', list).filter(visible) : [];
  const listNow = () => lists().find(l => l.dataset.list === cursor.list) || lists()[0];
  const rowNow = () => rowsOf(listNow())[cursor.index];
  const mark = scroll => {
    all('.is-cursor').forEach(r => r.classList.remove('is-cursor'));
    const row = rowNow();
    if (!row) return;
    row.classList.add('is-cursor');
    if (scroll) row.scrollIntoView({ block: 'nearest' });
  };
  const setCursor = row => {
    const list = row.closest('[data-list]');
    cursor = { list: list.dataset.list, index: rowsOf(list).indexOf(row) };
    mark(false);
  };
  const move = step => {
    const rows = rowsOf(listNow());
    if (!rows.length) return;
    cursor = { list: listNow().dataset.list, index: Math.min(Math.max(cursor.index + step, 0), rows.length - 1) };
    mark(true);
  };
  const side = step => {
    const shown = lists();
    const at = shown.indexOf(listNow());
    const next = shown[at + step];
    if (!next) return;
    cursor = { list: next.dataset.list, index: Math.min(Math.max(cursor.index, 0), rowsOf(next).length - 1) };
    mark(true);
  };
  let anchor = -1;
  const tick = row => (row.querySelector('.ui-chkbox-box, input[type=checkbox]') || row).click();
  const isTicked = row => row.classList.contains('ui-state-highlight') || row.getAttribute('aria-selected') === 'true';
  const select = range => {
    const rows = rowsOf(listNow());
    const at = cursor.index;
    if (!rows[at]) return;
    if (range && anchor >= 0) {
      const [from, to] = [Math.min(anchor, at), Math.max(anchor, at)];
      rows.slice(from, to + 1).filter(r => !isTicked(r)).forEach(tick);
    } else {
      tick(rows[at]);
    }
    anchor = at;
  };

  // letters -----------------------------------------------------------------------------------------------
  const pressable = e => visible(e) && !e.disabled && !e.classList.contains('ui-state-disabled');
  const press = letter => {
    const selector = `[data-key="${letter}"]`;
    const row = rowNow();
    const nearby = listNow()?.closest('[data-pages]');
    const button = (row && all(selector, row).find(pressable)) || (nearby && all(selector, nearby).find(pressable)) || all(selector).find(e => pressable(e) && !e.closest('[data-list]'));
    button?.click();
    return Boolean(button);
  };
  const open = () => rowNow()?.querySelector('[data-open], a[href]')?.click();
  let goes = 0;
  const go = letter => {
    goes = 0;
    const link = all('[data-go]').find(e => e.dataset.go === letter);
    if (link) location.assign(link.href);
  };
  const acts = {
    j: () => move(1), k: () => move(-1), h: () => side(-1), l: () => side(1),
    x: () => select(false), X: () => select(true), Enter: open,
    g: () => { goes = Date.now(); },
    '/': () => all('[data-search]').find(visible)?.focus(),
    '?': () => document.getElementById('keys')?.showModal(),
  };
  const inField = e => e.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox], [role=listbox]');
  const onControl = e => e.key === 'Enter' && e.target.closest('a, button, summary, [tabindex="0"]');
  const escape = () => {
    if (root.dataset.nav === 'open') rooms(false);
    else all('[data-close]').filter(e => !e.closest('dialog')).find(visible)?.click();
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') { escape(); return; }
    if (root.dataset.letterKeys === 'false' || inField(event) || onControl(event)) return;
    if (document.querySelector('.ui-dialog[aria-hidden="false"]')) return;
    if (goes && Date.now() - goes < 1500) { event.preventDefault(); go(event.key); return; }
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); } else if (event.key.length === 1 && press(event.key)) event.preventDefault();
  });

  // presses: a button renewed between down and up would lose its press (a field left for it had the page renewed); the
  // one in its place takes it.
  let held = null;
  document.addEventListener('pointerdown', event => { held = event.button ? null : event.target.closest('button[id], a[id]'); }, true);
  document.addEventListener('pointerup', event => {
    const now = held && !held.isConnected && document.getElementById(held.id);
    if (now && now.contains(document.elementFromPoint(event.clientX, event.clientY))) now.click();
    held = null;
  }, true);

  // dialogs: the first field has the focus as soon as it shows. PrimeFaces moves it there 50 ms later, and so takes it
  // from whoever types into the next field already: the rest of their word lands in the first one.
  const field = ':not(:submit):not(:button):not([readonly]):input:visible:enabled[name]';
  const focusAtOnce = () => {
    const dialog = window.PrimeFaces?.widget?.Dialog;
    if (!dialog) return;
    const later = dialog.prototype.applyFocus;
    dialog.prototype.applyFocus = function () {
      const first = this.jq.find(field).first();
      if (this.cfg.focus || !first.length) later.call(this); else first.trigger('focus');
    };
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', focusAtOnce); else focusAtOnce();

  // a head says how its column is sorted ---------------------------------------------------------------------
  const tellOrder = () => all('th .k-sort[data-order]').forEach(a => a.closest('th').setAttribute('aria-sort', a.dataset.order));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tellOrder); else tellOrder();

  // after a partial update the cursor stands where it stood -------------------------------------------------
  const restored = () => window.jQuery?.(document).on('pfAjaxComplete', () => { mark(false); tellOrder(); });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', restored); else restored();
})();
