// Phones: what rings, what talks, and what one does with it.
import { byId, button, h, labelled, renderOnce } from './dom.js';
import { command, state } from './store.js';
import { attempt } from './notice.js';

const stored = 'sinch-voice-emulator-phones';
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

const behaviors = {
  Ring: { label: 'rings until I answer', behavior: { response: 'Ring', delay: '00:00:00' } },
  Answer: { label: 'is answered at once', behavior: { response: 'Answer', delay: '00:00:00' } },
  AnswerLater: { label: 'is answered after 4 seconds', behavior: { response: 'Answer', delay: '00:00:04' } },
  Reject: { label: 'rejects calls', behavior: { response: 'Reject', delay: '00:00:00' } },
  Busy: { label: 'is busy', behavior: { response: 'Busy', delay: '00:00:00' } },
  NoAnswer: { label: 'is not answered', behavior: { response: 'NoAnswer', delay: '00:00:30' } },
  Congestion: { label: 'cannot be reached', behavior: { response: 'Congestion', delay: '00:00:00' } },
  NotFound: { label: 'is unknown', behavior: { response: 'NotFound', delay: '00:00:00' } },
  Machine: {
    label: 'answering machine',
    behavior: { response: 'Answer', delay: '00:00:02', status: 'machine', reason: 'longgreeting', detectionTime: '00:00:04', says: 'Please leave a message after the beep.' },
  },
  Beep: {
    label: 'answering machine with a beep',
    behavior: { response: 'Answer', delay: '00:00:02', status: 'machine', reason: 'beep', detectionTime: '00:00:04', beep: '00:00:06', says: 'Please leave a message after the beep.' },
  },
  Silence: {
    label: 'answering machine, silent at first',
    behavior: { response: 'Answer', delay: '00:00:02', status: 'machine', reason: 'initialsilence', detectionTime: '00:00:04' },
  },
  Unsure: { label: 'person or machine, who knows', behavior: { response: 'Answer', delay: '00:00:02', status: 'notsure', reason: 'n/a', detectionTime: '00:00:05' } },
};

const kinds = { Phone: 'Telephone', Sip: 'SIP device', User: 'App of a user' };

let phones = load();

function load() {
  try {
    const saved = JSON.parse(localStorage.getItem(stored));
    if (Array.isArray(saved) && saved.every(phone => typeof phone?.address === 'string' && phone.kind in kinds)) {
      return saved;
    }
  } catch {
    // What cannot be read is replaced.
  }

  return [{ address: '+12025550100', kind: 'Phone' }, { address: '+12025550141', kind: 'Phone' }];
}

function save() {
  localStorage.setItem(stored, JSON.stringify(phones));
}

const normal = address => address.replace(/^\+|\s/g, '').toLowerCase();
const find = address => phones.find(phone => normal(phone.address) === normal(address));

function legsOf(phone) {
  const legs = [];
  for (const call of state.calls.values()) {
    if (!call.hasEnded && !call.isImported) {
      for (const leg of call.legs) {
        if (leg.state !== 'Ended' && normal(leg.address) === normal(phone.address)) {
          legs.push({ call, leg });
        }
      }
    }
  }

  return legs;
}

// Whoever is called gets a phone on the page.
function discover() {
  let isNew = false;
  for (const call of state.calls.values()) {
    if (!call.hasEnded && !call.isImported) {
      for (const leg of call.legs) {
        if (leg.kind in kinds && leg.state !== 'Ended' && !find(leg.address) && phones.length < 30) {
          phones.push({ address: leg.address, kind: leg.kind });
          isNew = true;
        }
      }
    }
  }

  if (isNew) {
    save();
  }
}

export function renderPhones() {
  discover();
  const list = byId('phone-list');
  const cards = new Map([...list.children].map(card => [card.dataset.address, card]));
  for (const phone of phones) {
    let card = cards.get(phone.address);
    if (!card) {
      card = createCard(phone);
      list.append(card);
    }

    cards.delete(phone.address);
    update(card, phone);
  }

  cards.forEach(card => card.remove());
}

function createCard(phone) {
  const id = `phone-${normal(phone.address)}`;
  return h('article', { class: 'phone', 'data-address': phone.address, 'aria-labelledby': id },
    h('h3', { id }, phone.address),
    h('p', { class: 'kind' }, kinds[phone.kind]),
    h('div', { class: 'legs' }),
    h('div', { class: 'idle' }));
}

function update(card, phone) {
  const legs = legsOf(phone);
  card.classList.toggle('ringing', legs.some(({ leg }) => leg.state === 'Ringing'));
  renderOnce(card.querySelector('.legs'), legs.map(({ call, leg }) => [call.id, leg]), () => legs.map(({ call, leg }) => createLeg(phone, call, leg)));
  renderOnce(card.querySelector('.idle'), [legs.length > 0, phone, state.settings?.numbers, state.phones.find(other => normal(other.address) === normal(phone.address))?.response],
    () => legs.length > 0 ? [] : createIdle(phone));
}

function createLeg(phone, call, leg) {
  const target = { callId: call.id, leg: leg.number };
  const act = (verb, properties) => attempt(() => command(verb, { ...target, ...properties }));
  if (leg.state === 'Ringing') {
    return h('div', { class: 'leg' },
      h('p', { role: 'status' }, `rings, from ${leg.shownNumber ?? 'a private number'}`),
      h('div', { class: 'row' },
        button('Answer', () => act('Answer'), { class: 'primary', 'data-focus': `${call.id}-answer` }),
        button('Reject', () => act('Reject')),
        button('Busy', () => act('Busy'))));
  }

  return h('div', { class: 'leg' },
    h('p', { role: 'status' }, leg.state === 'Calling' ? 'calls' : leg.holds ? 'is connected, and holds the call' : 'is connected'),
    createKeypad(phone, act),
    h('form', {
      class: 'row',
      onsubmit: event => {
        event.preventDefault();
        const words = event.target.elements.words;
        if (words.value) {
          act('Say', { text: words.value });
          words.value = '';
        }
      },
    }, h('input', { name: 'words', 'aria-label': `Words to say on ${phone.address}`, placeholder: 'Say something', autocomplete: 'off', 'data-focus': `${call.id}-${leg.number}-words` }), h('button', {}, 'Say')),
    h('div', { class: 'row' },
      button('Hang up', () => act('HangUp'), { class: 'danger', 'data-focus': `${call.id}-${leg.number}-hangup` }),
      phone.kind === 'Sip' && button(leg.holds ? 'Resume' : 'Hold', () => act(leg.holds ? 'Resume' : 'Hold'))));
}

function createKeypad(phone, act) {
  const press = text => {
    const pressed = [...text].filter(key => keys.includes(key)).join('');
    if (pressed) {
      act('Press', { text: pressed });
    }
  };
  return h('div', {
    class: 'keypad',
    role: 'group',
    'aria-label': `Keypad of ${phone.address}`,
    onkeydown: event => {
      if (keys.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        press(event.key);
      }
    },
    onpaste: event => {
      event.preventDefault();
      press(event.clipboardData.getData('text'));
    },
  }, keys.map(key => button(key, () => press(key), { 'aria-label': `Press ${key === '*' ? 'star' : key === '#' ? 'pound' : key}`, 'data-focus': `${phone.address}-key-${key}` })));
}

function createIdle(phone) {
  const chosen = state.phones.find(other => normal(other.address) === normal(phone.address))?.response ?? 'Ring';
  const selected = phone.behavior && behaviors[phone.behavior].behavior.response === chosen ? phone.behavior : chosen;
  return [
    h('form', {
      class: 'row',
      onsubmit: event => {
        event.preventDefault();
        const { to, conference } = event.target.elements;
        attempt(() => command('Call', { phone: phone.address, connection: phone.kind, text: to.value.trim(), isConference: conference?.checked ?? false }));
      },
    },
    h('input', { name: 'to', required: true, 'aria-label': `Number that ${phone.address} calls`, value: state.settings?.numbers[0] ?? '', list: 'numbers', 'data-focus': `${phone.address}-to` }),
    h('button', { class: 'primary', 'data-focus': `${phone.address}-call` }, 'Call'),
    phone.kind === 'User' && labelled('a conference', h('input', { type: 'checkbox', name: 'conference' }))),
    h('div', { class: 'row' },
      labelled('When it rings, it', h('select', {
        'data-focus': `${phone.address}-behavior`,
        onchange: event => {
          phone.behavior = event.target.value;
          save();
          attempt(() => command('SetBehavior', { phone: phone.address, behavior: behaviors[phone.behavior].behavior }));
        },
      }, Object.entries(behaviors).map(([name, { label }]) => h('option', { value: name, selected: name === selected }, label)))),
      button('Remove', () => {
        phones = phones.filter(other => other !== phone);
        save();
        renderPhones();
      }, { 'aria-label': `Remove ${phone.address}` })),
  ];
}

export function createAddPhone() {
  const form = byId('add-phone');
  form.append(
    h('input', { name: 'address', required: true, 'aria-label': 'Number or address of a new phone', placeholder: '+12025550142' }),
    h('select', { name: 'kind', 'aria-label': 'Kind of the new phone' }, Object.entries(kinds).map(([kind, label]) => h('option', { value: kind }, label))),
    h('button', {}, 'Add a phone'),
    h('datalist', { id: 'numbers' }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const address = form.elements.address.value.trim();
    if (address && !find(address)) {
      phones.push({ address, kind: form.elements.kind.value });
      save();
      renderPhones();
    }

    form.reset();
  });
}

export function renderNumbers() {
  renderOnce(byId('numbers'), state.settings?.numbers, () => (state.settings?.numbers ?? []).map(value => h('option', { value })));
}
