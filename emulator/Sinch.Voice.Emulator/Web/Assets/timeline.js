// A lane for each leg and one for the callbacks, from the beginning of the call on.
import { byId, h, seconds } from './dom.js';
import { now, select, state } from './store.js';

const bars = {
  PromptStarted: ['Heard', 'PromptCut'],
  AudioStarted: ['HeardAudio'],
  Ringing: ['Answered', 'LegEnded'],
  Connecting: ['Answered', 'LegEnded'],
  Tone: ['PromptStarted', 'AudioStarted', 'Tone', 'Answered', 'Connected', 'LegEnded', 'HeardSpeech'],
};
const points = new Set(['Pressed', 'Said', 'SaidAudio', 'HeardDtmf', 'HeardSpeech', 'Answered', 'LegEnded', 'Joined', 'Left', 'Changed']);

let drawn = null;

// Draws what is new. The scale is a custom property, so that nothing that is drawn has to move.
export function renderTimeline(call) {
  const container = byId('timeline');
  if (drawn?.call !== call || drawn.legs !== call?.legs.length) {
    drawn = call ? create(container, call) : null;
    if (!call) {
      container.replaceChildren();
    }
  }

  if (!drawn) {
    return;
  }

  for (; drawn.steps < call.steps.length; drawn.steps++) {
    add(call.steps[drawn.steps]);
  }

  for (; drawn.callbacks < call.callbacks.length; drawn.callbacks++) {
    addCallback(call, call.callbacks[drawn.callbacks]);
  }

  for (const button of drawn.lane.querySelectorAll('button')) {
    button.toggleAttribute('aria-current', Number(button.dataset.number) === state.inspected);
  }

  scale(call);
}

function create(container, call) {
  const lanes = new Map();
  const rows = call.legs.map(leg => {
    const lane = h('div', { class: 'lane' });
    lanes.set(leg.number, lane);
    return h('div', { class: 'lane-row' }, h('span', { class: 'lane-name' }, leg.address), lane);
  });
  const lane = h('div', { class: 'lane callbacks', role: 'group', 'aria-label': 'Callbacks' });
  const end = h('span', { class: 'end' });
  container.replaceChildren(...rows, h('div', { class: 'lane-row' }, h('span', { class: 'lane-name' }, 'Callbacks'), lane), h('div', { class: 'axis', 'aria-hidden': 'true' }, h('span', {}, '0 s'), end));
  return { call, legs: call.legs.length, lanes, lane, end, steps: 0, callbacks: 0, open: new Map() };
}

function place(element, at) {
  element.style.setProperty('--at', at);
  return element;
}

function add(step) {
  const lane = drawn.lanes.get(step.leg);
  if (!lane) {
    return;
  }

  const open = drawn.open.get(step.leg);
  if (open && bars[open.kind].includes(step.kind)) {
    open.bar.style.setProperty('--length', Math.max(0, step.at - open.at));
    open.bar.title = `${open.bar.title} to ${seconds(step.at)}`;
    drawn.open.delete(step.leg);
  }

  if (step.kind in bars) {
    const bar = place(h('span', { class: `bar ${step.kind}`, title: `${step.sentence}, ${seconds(step.at)}` }, step.text), step.at);
    lane.append(bar);
    drawn.open.set(step.leg, { kind: step.kind, bar, at: step.at });
  } else if (points.has(step.kind)) {
    lane.append(place(h('span', { class: `point ${step.kind}`, title: `${step.sentence}, ${seconds(step.at)}` }, step.kind === 'Pressed' || step.kind === 'HeardDtmf' ? step.text : ''), step.at));
  }
}

function addCallback(call, callback) {
  drawn.lane.append(place(h('button', {
    type: 'button',
    class: `callback ${callback.verdict}`,
    'data-number': callback.number,
    title: `${callback.event}, ${callback.verdict}, ${seconds(callback.at)}`,
    'aria-label': `Callback ${callback.event} at ${callback.at} seconds, ${callback.verdict}${callback.isResent ? ', resent' : ''}`,
    onclick: () => {
      select(call.id, callback.number);
      byId('inspector').focus();
    },
  }, callback.event), callback.at));
}

function scale(call) {
  const last = Math.max(call.steps.at(-1)?.at ?? 0, call.callbacks.at(-1)?.at ?? 0);
  const begun = state.clock ? (Date.parse(call.started) - Date.parse(state.clock.start)) / 1000 : 0;
  const length = Math.max(1, call.hasEnded || call.isImported ? last : Math.max(last, now() - begun));
  byId('timeline').style.setProperty('--total', length);
  drawn.end.textContent = `${length.toFixed(1)} s`;
  for (const { bar, at } of drawn.open.values()) {
    bar.style.setProperty('--length', Math.max(0, length - at));
  }
}
