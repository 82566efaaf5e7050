// Speaks prompts with the voice of the browser, once somebody has asked for it.
import { state } from './store.js';

export const canSpeak = 'speechSynthesis' in window;
let isOn = false;

export function setSpeech(value) {
  isOn = value;
  if (!value) {
    speechSynthesis.cancel();
  }
}

export function speak(call, step) {
  if (!isOn || call.id !== state.selected) {
    return;
  }

  if (step.kind === 'PromptStarted' || step.kind === 'HeardSpeech') {
    speechSynthesis.speak(new SpeechSynthesisUtterance(step.text));
  } else if (step.kind === 'PromptCut' || step.kind === 'LegEnded') {
    speechSynthesis.cancel();
  }
}
