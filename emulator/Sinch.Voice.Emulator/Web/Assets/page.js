// The page: what changes in the emulator is drawn, and what somebody does is sent to it.
import { byId } from './dom.js';
import { changed, connect, onChange, readAddress, state } from './store.js';
import { createAddPhone, renderNumbers, renderPhones } from './phones.js';
import { renderCalls, renderConversation, renderHeader } from './conversation.js';
import { renderHeld, renderInspector } from './inspector.js';
import { renderTimeline } from './timeline.js';
import { createTools, renderBreaks, renderClock, renderSetup } from './toolbar.js';
import { speak } from './speech.js';

createTools();
createAddPhone();
onChange(() => {
  const call = state.calls.get(state.selected) ?? null;
  renderClock();
  renderBreaks();
  renderSetup();
  renderNumbers();
  renderPhones();
  renderCalls();
  renderHeader(call);
  renderTimeline(call);
  renderConversation(call);
  renderHeld();
  renderInspector(call);
});

addEventListener('popstate', readAddress);
readAddress();
connect(
  isConnected => {
    const connection = byId('connection');
    connection.hidden = isConnected;
    connection.textContent = isConnected ? '' : 'The emulator does not respond. The page tries again.';
  },
  speak);

// Between updates, the clock and what is under way move on.
setInterval(() => {
  if (state.clock && !state.clock.isVirtual && !state.clock.isPaused && !document.hidden) {
    changed();
  }
}, 250);
