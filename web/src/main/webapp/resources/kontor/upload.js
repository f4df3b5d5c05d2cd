// The page that takes a file in: reads its first bytes for the mapping, then sends the whole of it.
//   data-drop                  where a file may be dropped
//   data-upload-file           the part with the file field; shown in the first step only
//   data-upload-to             the last step: the address the bytes go to; sending starts when it appears
(() => {
  const SAMPLE = 64 * 1024;
  const LOOKED_INTO = 64 * 1024 * 1024;
  const PACKED = ['504b', 'd0cf', '1f8b'];
  const one = selector => document.querySelector(selector);
  const show = (selector, on = true) => { const e = one(selector); if (e) e.hidden = !on; return e; };
  let file = null;

  // the first bytes ---------------------------------------------------------------------------------------
  const base64 = bytes => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  // archives and workbooks show nothing by their first bytes: the portal looks into the whole of them
  const begins = bytes => [...bytes.subarray(0, 2)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const look = async chosen => {
    show('[data-upload-looking]');
    const headers = { Accept: 'application/json', 'X-Kontor-Upload': 'page', 'Content-Type': 'application/octet-stream' };
    const answer = await fetch('/intake/upload/sample', { method: 'POST', headers, body: chosen })
      .then(r => r.ok ? r.json() : {}).catch(() => ({}));
    show('[data-upload-looking]', false);
    return answer.word || '';
  };
  const refuse = words => { const e = show('[data-upload-refused]', Boolean(words)); if (e) e.textContent = words; };
  const take = async chosen => {
    if (!chosen) return;
    refuse('');
    if (!chosen.size) { refuse(one('[data-upload-refused]').dataset.empty); return; }
    file = chosen;
    const bytes = new Uint8Array(await chosen.slice(0, SAMPLE).arrayBuffer());
    const word = PACKED.includes(begins(bytes)) && chosen.size <= LOOKED_INTO ? await look(chosen) : '';
    window.kontorSample([
      { name: 'name', value: chosen.name }, { name: 'size', value: String(chosen.size) }, { name: 'word', value: word },
      { name: 'sample', value: word ? '' : base64(bytes) },
    ]);
  };
  const drop = one('[data-drop]');
  one('#file').addEventListener('change', event => take(event.target.files[0]));
  drop.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('is-over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', event => { event.preventDefault(); drop.classList.remove('is-over'); take(event.dataTransfer.files[0]); });

  // the whole file ----------------------------------------------------------------------------------------
  const count = n => Number(n).toLocaleString('en');
  const title = state => { const e = one('[data-upload-title]'); e.textContent = e.dataset[state]; };
  const lines = found => {
    one('[data-upload-lines]').textContent = count(found.lines);
    one('[data-upload-rejected]').textContent = count(found.rejected);
  };
  const isOver = found => !['RECEIVED', 'READING'].includes(found.status);
  const get = address => fetch(address, { headers: { Accept: 'application/json' } }).then(r => r.ok ? r.json() : Promise.reject(r));
  const refused = (problem, why) => {
    title('refused');
    const words = one('[data-upload-why]');
    words.textContent = problem?.detail || words.dataset[why];
    const earlier = problem?.file ?? problem?.facts?.file;
    if (earlier) show('[data-upload-earlier]').href = `/intake/file?id=${earlier}`;
    show('[data-upload-result="refused"]');
  };
  const done = found => {
    lines(found);
    if (found.status === 'REJECTED') { refused({ detail: found.problem }, 'unread'); return; }
    title('done');
    one('[data-upload-progress]').value = 100;
    one('[data-upload-share]').textContent = '';
    one('[data-upload-open]').href = `/intake/file?id=${found.id}`;
    show('[data-upload-result="ok"]');
  };
  const follow = async found => {
    let now = found;
    while (!isOver(now)) {
      lines(now);
      await new Promise(resolve => { setTimeout(resolve, 1000); });
      now = await get(`/api/v1/files/${found.id}`).catch(() => now);
    }
    done(now);
  };
  const peek = address => setInterval(async () => {
    const newest = (await get(address).catch(() => ({ items: [] }))).items[0];
    if (newest && !isOver(newest)) lines(newest);
  }, 1000);
  const parsed = text => { try { return JSON.parse(text); } catch { return null; } };
  const send = to => {
    const sending = new XMLHttpRequest();
    const peeking = peek(to.dataset.files);
    const bar = one('[data-upload-progress]');
    sending.upload.addEventListener('progress', event => {
      bar.value = event.total ? 100 * event.loaded / event.total : 0;
      one('[data-upload-share]').textContent = `${Math.floor(bar.value)} %`;
      if (event.loaded === event.total) title('reading');
    });
    sending.addEventListener('loadend', () => {
      clearInterval(peeking);
      const answer = parsed(sending.responseText);
      if (sending.status >= 200 && sending.status < 300 && answer) follow(answer); else refused(answer, 'broken');
    });
    sending.open('POST', to.dataset.uploadTo);
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader('X-Kontor-Upload', 'page');
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.send(file);
  };

  // after each step ---------------------------------------------------------------------------------------
  const stepped = () => {
    show('[data-upload-file]', Boolean(one('[data-upload-first]')));
    const to = one('[data-upload-to]:not([data-started])');
    if (!to) return;
    to.dataset.started = 'true';
    if (file) send(to); else refused(null, 'broken');
  };
  window.jQuery(document).on('pfAjaxComplete', () => setTimeout(stepped));
  window.faces?.ajax.addOnEvent(event => { if (event.status === 'success') setTimeout(stepped); });
})();
