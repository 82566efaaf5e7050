// Says what went wrong, where a screen reader hears it, too.
import { byId } from './dom.js';

let timer;

export function notify(text) {
  const notice = byId('notice');
  notice.textContent = text;
  notice.hidden = !text;
  clearTimeout(timer);
  timer = setTimeout(() => { notice.hidden = true; }, 10000);
}

export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    notify(error.message);
    return undefined;
  }
}
