// A callback: what was sent, what came back, what the platform makes of it, and what one can do with it.
import { button, byId, copy, h, labelled, pretty, renderOnce } from './dom.js';
import { exportUrl, select, send, state } from './store.js';
import { attempt } from './notice.js';

export function renderHeld() {
  const container = byId('held');
  const forms = new Map([...container.children].map(form => [Number(form.dataset.number), form]));
  for (const held of state.held) {
    if (!forms.delete(held.number)) {
      container.append(createHeld(held));
    }
  }

  forms.forEach(form => form.remove());
}

function createHeld(held) {
  const request = h('textarea', { rows: 8, spellcheck: 'false', 'aria-label': 'Body to send' });
  request.value = pretty(held.body);
  const response = h('textarea', { rows: 6, spellcheck: 'false', 'aria-label': 'Body to respond with' });
  response.value = held.expectsSvaml ? '{\n  "instructions": [],\n  "action": { "name": "hangup" }\n}' : '';
  const status = h('input', { type: 'number', min: 100, max: 599, value: 200, 'aria-label': 'Status to respond with' });
  const decide = decision => attempt(() => send('POST', `/emulator/v1/held/${held.number}`, decision));
  const sent = JSON.stringify(request.value);
  return h('section', { class: 'held', 'data-number': held.number, 'aria-label': `Held ${held.event} callback` },
    h('h3', {}, `${held.event} is held`),
    h('p', {}, 'The platform waits, and its clock stands still.'),
    h('details', { open: true }, h('summary', {}, 'Send to the application'), request,
      button('Send', () => decide({ action: 'send', body: JSON.stringify(request.value) === sent ? undefined : request.value }), { class: 'primary' })),
    h('details', { open: true }, h('summary', {}, 'Respond instead of the application'), h('div', { class: 'row' }, labelled('Status', status)), response,
      button('Respond', () => decide({ action: 'respond', status: Number(status.value), body: response.value }))),
    button('Close the connection', () => decide({ action: 'fail' }), { class: 'danger' }));
}

export function renderInspector(call) {
  const callback = call?.callbacks.find(other => other.number === state.inspected);
  renderOnce(byId('inspected'), callback ? ['callback', call.id, callback.number] : ['choice', call?.id, call?.callbacks.length], () => callback ? createInspected(call, callback) : createChoice(call));
}

function createChoice(call) {
  if (!call || call.callbacks.length === 0) {
    return h('p', { class: 'empty' }, 'Select a callback in the timeline or in the conversation.');
  }

  return h('ol', { class: 'choice' }, call.callbacks.map(callback => h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => select(call.id, callback.number) }, `${callback.event}: ${callback.verdict}`))));
}

function createInspected(call, callback) {
  const marks = [callback.isFallback && 'to the fallback URL', callback.isResent && 'resent', callback.isByHand && 'responded by hand', callback.isFault && 'fault on demand'].filter(Boolean);
  const body = h('textarea', { rows: 10, spellcheck: 'false', 'aria-label': 'Body to send again' });
  body.value = pretty(callback.body);
  const resend = text => attempt(async () => {
    const count = state.calls.get(call.id).callbacks.length;
    await send('POST', exportUrl(call.id, `callbacks/${callback.number}/resend`), { body: text });
    await waitForCallback(call.id, count);
    select(call.id, state.calls.get(call.id).callbacks.at(-1).number);
  });
  return [
    h('p', {}, h('strong', {}, callback.event), ` at ${callback.at} s`, marks.length > 0 && ` (${marks.join(', ')})`),
    h('p', { class: `verdict ${callback.verdict}` }, h('strong', {}, callback.verdict), ` — ${callback.explanation}`),
    h('div', { class: 'row' },
      !call.isImported && button('Resend', () => resend(undefined), { 'data-focus': 'resend' }),
      callback.url && button('Copy as curl', event => attempt(async () => copy(await send('GET', exportUrl(call.id, `callbacks/${callback.number}/curl`)), event.target))),
      button('Copy as JSON', event => copy(JSON.stringify(callback, null, 2), event.target))),
    h('h3', {}, 'Request'),
    h('pre', { tabindex: 0, 'aria-label': 'Request' }, `POST ${callback.url ?? '(handler in the same process)'}\n${callback.headers.map(header => `${header.name}: ${header.value}`).join('\n')}\n\n${pretty(callback.body)}`),
    h('h3', {}, 'Response'),
    h('p', {}, callback.failure ?? `HTTP ${callback.status}`, `, ${callback.duration} ms`),
    callback.responseBody ? h('pre', { tabindex: 0, 'aria-label': 'Response' }, pretty(callback.responseBody)) : null,
    !call.isImported && h('details', {}, h('summary', {}, 'Edit and resend'), body, button('Sign and send', () => resend(body.value))),
  ].filter(Boolean);
}

// The callback comes with the next update of the page.
function waitForCallback(id, count) {
  return new Promise(resolve => {
    const look = () => state.calls.get(id)?.callbacks.length > count ? resolve() : setTimeout(look, 20);
    look();
  });
}
