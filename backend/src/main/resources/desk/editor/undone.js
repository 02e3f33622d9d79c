// Says that a step was not done: what is tried again by itself is only the saving.
import { make } from "./dom.js";
import { words } from "./words.js";

// By the state of saving; of all others something else tells.
const WHY = { offline: words.stepOffline, expired: words.stepExpired, held: words.stepHeld, saving: words.stepHeld };

// Stays until a step is asked for again.
export function showUndone(state) {
  if (WHY[state]) {
    const told = make("p", { class: "summary", id: "step-undone", role: "alert", tabindex: "-1" }, WHY[state]);
    document.getElementById("editor-notice").before(told);
    told.focus();
  }
}

export function hideUndone() {
  document.getElementById("step-undone")?.remove();
}
