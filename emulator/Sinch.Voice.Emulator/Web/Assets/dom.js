// Builds elements. Text is always set as text: nothing that a call or an application says becomes HTML.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }

    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      // As a property: the policy of the page allows no style attributes.
      Object.assign(element.style, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else {
      element.setAttribute(name, value);
    }
  }

  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

export function button(text, onclick, properties = {}) {
  return h('button', { type: 'button', onclick, ...properties }, text);
}

// A label around its control needs no ID.
export function labelled(text, control) {
  return h('label', {}, h('span', {}, text), control);
}

// Replaces the children only if what they were made from has changed, so that focus, selection and what is being typed stay.
export function renderOnce(container, key, create) {
  const text = JSON.stringify(key);
  if (container.dataset.key !== text) {
    container.dataset.key = text;
    const focused = container.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    container.replaceChildren(...[create()].flat());
    if (focused) {
      container.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
    }
  }
}

export function seconds(value) {
  const minutes = Math.floor(value / 60);
  return `${String(minutes).padStart(2, '0')}:${(value - minutes * 60).toFixed(3).padStart(6, '0')}`;
}

export function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

export async function copy(text, control) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission, the older way works from a click.
    const area = h('textarea', { 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }

  const label = control.textContent;
  control.textContent = 'Copied';
  setTimeout(() => { control.textContent = label; }, 1500);
}
