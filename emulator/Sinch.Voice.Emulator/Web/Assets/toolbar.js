// The clock, what is held or made to fail, speech, and how the emulator and the application find each other.
import { button, byId, copy, h, labelled, renderOnce, seconds } from './dom.js';
import { command, now, send, state } from './store.js';
import { attempt } from './notice.js';
import { importFile } from './conversation.js';
import { setSpeech, canSpeak } from './speech.js';

const events = ['ice', 'ace', 'pie', 'dice', 'notify'];

const faults = {
  Status: { label: 'HTTP status 500', fault: { kind: 'Status', status: 500 } },
  Late: { label: 'no response in time', fault: { kind: 'Late', delay: '00:01:00' } },
  Garbage: { label: 'a body that is not JSON', fault: { kind: 'Garbage' } },
  WrongJson: { label: 'JSON that is not SVAML', fault: { kind: 'WrongJson' } },
  Reset: { label: 'a connection that breaks', fault: { kind: 'Reset' } },
};

export function renderClock() {
  const clock = state.clock;
  if (!clock) {
    return;
  }

  renderOnce(byId('clock'), [clock.isVirtual, clock.isPaused, clock.speed, clock.skipsPlayback], () => {
    const pace = properties => attempt(() => send('PUT', '/emulator/v1/clock', properties));
    const speed = (label, isOn, properties) => button(label, () => pace(properties), { 'aria-pressed': String(isOn), 'data-focus': label });
    return [
      h('output', { id: 'time', 'aria-label': 'Time of the platform' }),
      ...(clock.isVirtual ? [h('span', {}, 'Time is virtual: it passes when a test waits.')] : [
        button(clock.isPaused ? 'Continue' : 'Pause', () => pace({ isPaused: !clock.isPaused }), { 'aria-pressed': String(clock.isPaused), 'data-focus': 'pause' }),
        button('Step', () => attempt(() => send('POST', '/emulator/v1/clock/steps')), { 'data-focus': 'step', title: 'Moves the clock to what is due next' }),
        speed('×1', clock.speed === 1 && !clock.skipsPlayback, { speed: 1, skipsPlayback: false }),
        speed('×10', clock.speed === 10 && !clock.skipsPlayback, { speed: 10, skipsPlayback: false }),
        speed('At once', clock.skipsPlayback, { speed: 1, skipsPlayback: true }),
      ]),
    ];
  });
  byId('time').textContent = seconds(now());
}

export function createTools() {
  const fault = h('select', { 'aria-label': 'Fault' }, Object.entries(faults).map(([name, { label }]) => h('option', { value: name }, label)));
  const event = h('select', { 'aria-label': 'Event with the fault' }, h('option', { value: '' }, 'any event'), events.map(name => h('option', { value: name }, name)));
  const file = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': 'Exported call', onchange: () => importFile(file.files[0]).then(() => { file.value = ''; }) });
  byId('tools').append(
    h('details', { class: 'menu' }, h('summary', {}, 'Hold callbacks'), h('div', { id: 'breaks' })),
    h('details', { class: 'menu' }, h('summary', {}, 'Fail callbacks'), h('div', {},
      labelled('The next callback gets', fault), labelled('for', event),
      button('Fail it', () => attempt(() => command('SetFault', { fault: { ...faults[fault.value].fault, event: event.value || undefined } }))),
      button('Clear faults', () => attempt(() => command('ClearFaults'))))),
    h('button', { type: 'button', onclick: () => file.click() }, 'Import a call'),
    file,
    labelled('Speak', h('input', { type: 'checkbox', disabled: !canSpeak, onchange: change => setSpeech(change.target.checked) })),
    button('Reset', () => attempt(() => send('DELETE', '/emulator/v1/calls')), { title: 'Hangs up all calls and forgets them' }));
}

export function renderBreaks() {
  renderOnce(byId('breaks'), state.breaks, () => events.map(name => labelled(name, h('input', {
    type: 'checkbox',
    checked: state.breaks.includes(name),
    'data-focus': `break-${name}`,
    onchange: change => attempt(() => send('PUT', '/emulator/v1/breaks', { events: change.target.checked ? [...state.breaks, name] : state.breaks.filter(other => other !== name) })),
  }))));
}

export function renderSetup() {
  const settings = state.settings;
  if (!settings) {
    return;
  }

  const hasCallbacks = [...state.calls.values()].some(call => call.callbacks.some(callback => callback.status));
  renderOnce(byId('setup'), [settings, hasCallbacks], () => {
    const url = h('input', { name: 'url', type: 'url', value: settings.callbackUrl ?? '', placeholder: 'http://localhost:5000/sinch/voice', 'data-focus': 'callback-url' });
    const fallback = h('input', { name: 'fallback', type: 'url', value: settings.fallbackUrl ?? '', 'data-focus': 'fallback-url' });
    const value = (label, text, canCopy = true) => [h('dt', {}, label), h('dd', {}, h('code', {}, text), canCopy && button('Copy', event => copy(text, event.target), { 'aria-label': `Copy ${label.toLowerCase()}` }))];
    return [
      h('h2', { id: 'setup-title' }, 'Set-up'),
      settings.isInProcess ? h('p', {}, 'A handler in the same process gets the callbacks.') : h('form', {
        class: 'row',
        onsubmit: event => {
          event.preventDefault();
          attempt(() => command('SetUrls', { callbackUrl: url.value || undefined, fallbackUrl: fallback.value || undefined }));
        },
      }, labelled('Callback URL', url), labelled('Fallback URL', fallback), h('button', {}, 'Set')),
      h('dl', {}, value('Endpoint', settings.endpoint), value('Application key', settings.applicationKey), value('Application secret', settings.applicationSecret, !settings.isSecretMasked)),
      h('details', { open: !hasCallbacks && !settings.callbackUrl && !settings.isInProcess }, h('summary', {}, 'Nothing arrives?'), h('ul', {},
        h('li', {}, 'The callback URL is that of the application, with its path, such as http://localhost:5000/sinch/voice. The application runs, and listens there.'),
        h('li', {}, 'A response with status 401 or 403: the application has another key or secret. Configure those above.'),
        h('li', {}, 'A response with status 404 or 405: the path is wrong, or is not mapped for POST.'),
        h('li', {}, 'A redirect to HTTPS counts as an error, as it does with the platform: take the HTTPS URL, or don\'t redirect in development.'),
        h('li', {}, 'The client of the application sends its requests to the endpoint above.'),
        h('li', {}, 'Every callback is in the timeline, with the response or the reason why there is none.'))),
    ];
  });
}
