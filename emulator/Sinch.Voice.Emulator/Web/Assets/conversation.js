// The calls, and the conversation of the one that is looked at.
import { button, byId, copy, h, renderOnce, seconds } from './dom.js';
import { exportUrl, select, send, state } from './store.js';
import { attempt, notify } from './notice.js';

const most = 200;

export const title = call => `${call.isCallout ? 'The application' : call.from ?? 'Somebody'} → ${call.to ?? '…'}`;

export function renderCalls() {
  const calls = [...state.calls.values()].slice(-most).reverse();
  renderOnce(byId('call-list'), [state.selected, calls.map(call => [call.id, call.state, call.result, call.to])], () => calls.length === 0
    ? h('li', { class: 'empty' }, 'No calls yet. Call from a phone, or let the application call.')
    : calls.map(call => h('li', {},
      h('a', {
        href: `/calls/${encodeURIComponent(call.id)}`,
        'aria-current': call.id === state.selected ? 'page' : undefined,
        'data-focus': call.id,
        onclick: event => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            select(call.id);
          }
        },
      }, title(call), h('span', { class: 'state' }, call.isImported ? 'imported' : call.hasEnded ? `${call.result}, ${call.reason}` : call.state)))));
}

export function renderHeader(call) {
  renderOnce(byId('call-header'), call ? [call.id, call.from, call.to, call.hasEnded] : [state.selected], () => {
    if (!call) {
      return h('h2', { id: 'call-title' }, state.selected ? 'The emulator does not remember this call' : 'Conversation');
    }

    const link = (file, label) => h('a', { href: exportUrl(call.id, file), download: file === 'RecordedCallTests.cs' ? file : `${call.id}.${file.split('.')[1]}` }, label);
    return [
      h('h2', { id: 'call-title' }, title(call)),
      h('div', { class: 'row exports', role: 'group', 'aria-label': 'Export the call' },
        h('span', {}, 'Export:'), link('call.json', 'JSON'), link('call.html', 'HTML'), link('call.mmd', 'Mermaid'), link('RecordedCallTests.cs', 'C# test'),
        button('Copy C# test', event => attempt(async () => copy(await send('GET', exportUrl(call.id, 'RecordedCallTests.cs')), event.target)))),
    ];
  });
}

export function renderConversation(call) {
  const view = byId('conversation');
  const list = view.firstElementChild;
  if (list.dataset.call !== (call?.id ?? '')) {
    list.dataset.call = call?.id ?? '';
    list.replaceChildren();
  }

  if (!call) {
    return;
  }

  const isAtEnd = view.scrollTop + view.clientHeight >= view.scrollHeight - 40;
  while (list.children.length > call.steps.length) {
    list.lastChild.remove();
  }

  if (list.children.length < call.steps.length) {
    const fragment = document.createDocumentFragment();
    for (let index = list.children.length; index < call.steps.length; index++) {
      fragment.append(createStep(call, call.steps[index], index));
    }

    list.append(fragment);
    if (isAtEnd) {
      view.scrollTop = view.scrollHeight;
    }
  }
}

// The callbacks of a call are answered in the order in which they were sent.
function callbackOf(call, index) {
  const answered = kind => kind === 'CallbackAnswered' || kind === 'CallbackFailed';
  const sent = call.callbacks.filter(callback => !callback.isResent);
  const position = call.steps.slice(0, index + 1).filter(step => answered(step.kind)).length;
  return answered(call.steps[index].kind) ? sent[position - 1]?.number : undefined;
}

function createStep(call, step, index) {
  const isCallback = step.kind === 'CallbackAnswered' || step.kind === 'CallbackFailed';
  return h('li', { class: `step ${step.kind}`, 'data-leg': step.leg },
    h('time', {}, seconds(step.at)),
    isCallback
      ? h('button', { type: 'button', class: 'link', onclick: () => select(call.id, callbackOf(call, index)) }, step.sentence)
      : h('span', {}, step.sentence),
    step.basis !== 'Documented' && h('abbr', { title: step.basis === 'Inferred' ? 'Examples suggest that the platform behaves so.' : 'Nothing public tells how the platform behaves; the emulator chooses.' }, step.basis.toLowerCase()));
}

export async function importFile(file) {
  if (file.size > 10 * 1024 * 1024) {
    notify('The file is larger than 10 MiB.');
    return;
  }

  await attempt(async () => {
    const call = await send('POST', '/emulator/v1/calls', await file.text());
    state.calls.set(call.id, call);
    select(call.id);
  });
}
