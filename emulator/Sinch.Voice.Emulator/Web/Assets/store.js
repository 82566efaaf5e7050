// What the page knows, and what it asks of the emulator.

export const state = {
  settings: null,
  clock: null,
  clockRead: 0,
  breaks: [],
  held: [],
  phones: [],
  calls: new Map(),
  selected: null,
  inspected: null,
};

const listeners = new Set();
let isScheduled = false;

export function onChange(listener) {
  listeners.add(listener);
}

// However many updates arrive, the page is drawn once a frame.
export function changed() {
  if (!isScheduled) {
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      listeners.forEach(listener => listener());
    });
  }
}

export function connect(onConnection, onStep) {
  const source = new EventSource('/emulator/v1/events');
  source.onopen = () => onConnection(true);
  source.onerror = () => onConnection(false);
  source.onmessage = message => {
    apply(JSON.parse(message.data), onStep);
    changed();
  };
}

function apply(update, onStep) {
  Object.assign(state, { settings: update.settings, clock: update.clock, clockRead: performance.now(), breaks: update.breaks, held: update.held, phones: update.phones });
  if (update.isWhole) {
    state.calls.clear();
  }

  for (const part of update.calls) {
    const known = state.calls.get(part.id);
    if (known && part.firstStep > 0) {
      const steps = known.steps;
      steps.length = part.firstStep;
      steps.push(...part.steps);
      known.callbacks.push(...part.callbacks);
      Object.assign(known, part, { steps, callbacks: known.callbacks });
    } else {
      state.calls.set(part.id, part);
    }

    if (!update.isWhole) {
      part.steps.forEach(step => onStep(state.calls.get(part.id), step));
    }
  }

  // A new call is what one looks at, unless one looks at another that goes on.
  const latest = [...state.calls.values()].at(-1);
  const selected = state.calls.get(state.selected);
  if (!update.isWhole && latest && latest.id !== state.selected && latest.steps.length === update.calls.at(-1)?.steps.length && (!selected || selected.hasEnded)) {
    select(latest.id);
  }
}

export function select(id, callback = null, isPushed = true) {
  if (state.selected !== id && isPushed) {
    history.pushState(null, '', id ? `/calls/${encodeURIComponent(id)}` : '/');
  }

  if (state.selected !== id || callback !== null) {
    state.inspected = callback;
  }

  state.selected = id;
  changed();
}

export function readAddress() {
  const match = /^\/calls\/([^/]+)$/.exec(location.pathname);
  select(match ? decodeURIComponent(match[1]) : null, null, false);
}

export class EmulatorError extends Error {}

export async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  if (!response.ok) {
    const reply = await response.json().catch(() => null);
    throw new EmulatorError(reply?.error ?? `The emulator responded with ${response.status}.`);
  }

  return response.headers.get('Content-Type')?.startsWith('application/json') ? response.json() : response.text();
}

// What a person with a phone does.
export async function command(verb, properties = {}) {
  const reply = await send('POST', '/emulator/v1/commands', { verb, ...properties });
  if (reply.error) {
    throw new EmulatorError(reply.error);
  }

  return reply;
}

export const exportUrl = (id, file) => `/emulator/v1/calls/${encodeURIComponent(id)}/${file}`;

// The time of the platform at this moment, between two updates.
export function now() {
  const clock = state.clock;
  if (!clock) {
    return 0;
  }

  return clock.isVirtual || clock.isPaused ? clock.now : clock.now + (performance.now() - state.clockRead) / 1000 * clock.speed;
}
