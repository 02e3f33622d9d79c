// Puts the editor in the place of the fields of the body, and saves the whole form by itself.
// Without scripts the fields stay, and a button saves them.
import { carryOver, forgetReason, unsent } from "./beside.js";
import { Commenting } from "./comments.js";
import { make } from "./dom.js";
import { offerFixes } from "./fixing.js";
import { hideFrozen, showFrozen } from "./frozen.js";
import { Joining } from "./joining.js";
import { Kept } from "./kept.js";
import { showFaults, showFindings, showNotice, showOthers, showRedirect, showState } from "./panel.js";
import { openPreview } from "./preview.js";
import { Rescue } from "./rescue.js";
import { Saving } from "./saving.js";
import { Refused, ask, holdToken, token } from "./server.js";
import { signInAgain } from "./signin.js";
import { offerForgotten } from "./unsaved.js";
import { words } from "./words.js";
import { Writing } from "./writing.js";

const BODY = "/body";
const ASK_EVERY = 15_000;
const OWN = new Set(["csrf", "do", "revision", "reason", "current", "base"]);
const tab = crypto.randomUUID();

const form = () => document.querySelector("form[data-editor]");
const path = form().getAttribute("action").replace(/\/edit$/, "");
const { login } = form().dataset;
const kept = new Kept(login, path.split("/").pop(), tab);
// What the server said last of who is here and how the document stands.
let around = { others: [] };
// The fields that a refused submission asked for.
let asked = new Set();

const writing = new Writing(JSON.parse(form().dataset.blocks), {
  path, changed: () => saving.changed(), comment: () => comments.begin(),
  save: () => {
    saving.save("save");
    return true;
  },
});
place();
holdToken(form().elements.csrf.value);

const saving = new Saving({
  path, kept,
  revision: Number(form().elements.revision.value),
  fields, besides,
  told: (state, ...facts) => {
    if (state !== "held") {
      document.querySelectorAll("main > .done, main > .unsaved").forEach((former) => former.remove());
    }
    showState(state, ...facts);
  },
  stored,
  stale: () => joining.join(),
  expired: () => signInAgain(path, login, signedIn),
  froze: () => askAround(),
  renewed,
});

const joining = new Joining({
  form, path, fields, besides, saving, writing,
  placed: () => {
    place();
    again();
    saving.tell(saving.state);
  },
  expired: (back) => signInAgain(path, login, back),
});

const rescue = new Rescue({ kept, saving, joining });

const comments = new Commenting({
  path, view: writing.view,
  save: async () => !saving.dirty || await saving.save("save") || saving.has(BODY),
  revision: () => saving.revision,
  expired: () => signInAgain(path, login, signedIn),
});

// All of the form that is saved, as pairs of name and text.
function fields() {
  const pairs = [...new FormData(form())].filter(([name, value]) => typeof value === "string" && !OWN.has(name));
  return pairs.some(([name]) => name === BODY) ? pairs : [...pairs, [BODY, JSON.stringify(writing.blocks())]];
}

// Why the warnings stand: kept with the edition that is submitted, not with the draft.
function besides() {
  return [["reason", form().elements.reason.value]];
}

// However the form is sent, the body goes with it, and the revision that it is made of.
document.addEventListener("formdata", (event) => {
  if (event.target === form()) {
    event.formData.set(BODY, JSON.stringify(writing.blocks()));
  }
});

// Puts the editor into the page, again after the page around it came anew.
function place() {
  const field = document.getElementById(BODY);
  if (field && !field.contains(writing.dom)) {
    const errors = [...field.querySelectorAll(":scope > .error")];
    field.replaceWith(make("div", { id: BODY, class: "body-place", tabindex: "-1" },
      make("h2", { id: "body-label", class: "body-label" }, words.body), ...errors, writing.dom));
  }
}

function stored(answer) {
  if (answer.submitted) {
    forgetReason();
    location.assign(path + "?done=submitted");
    return;
  }
  form().elements.revision.value = saving.revision;
  const elsewhere = showFaults(faultsOf(answer)).filter((one) => answer.faults?.includes(one));
  if (!answer.refused) {
    showRedirect(answer.redirect);
  }
  if (answer.findings) {
    showFindings(answer.findings);
    fixes();
  }
  showNotice(answer.refused && !elsewhere.length ? "" : answer.detail || "", elsewhere);
  if (answer.kept) {
    saving.tell("kept", answer.kept);
  }
  comments.show();
}

// What is wrong with the fields, and what a refused submission asked for while it is not there.
function faultsOf(answer) {
  if (!answer.unsaved && answer.detail && answer.faults?.length) {
    asked = new Set(answer.faults.map((one) => one.anchor));
    return answer.faults;
  }
  return [...(answer.faults || []), ...(answer.findings || []).filter((one) => one.blocks && asked.has(one.anchor))];
}

function fixes() {
  offerFixes(document.getElementById("findings-list"), writing);
}

// What is said beside the text, after the page around it came anew.
function again() {
  fixes();
  comments.show();
  showOthers(around.others);
  offerForgotten(kept);
  if (saving.frozen) {
    frozen();
  }
}

function frozen() {
  showFrozen(path, around.state, () => saving.unsaved());
}

function signedIn(here) {
  form().elements.csrf.value = here.csrf;
  stands(here);
  saving.retry();
}

// How the document stands at the server: what somebody saved comes by itself, and while it is under
// review everything stays here.
function stands(here) {
  around = here;
  if (!here.writing) {
    if (!saving.frozen) {
      saving.freeze();
    }
    frozen();
  } else if (saving.frozen) {
    hideFrozen();
    saving.thaw(here.revision);
  } else if (here.revision > saving.revision && !saving.sending && !saving.held) {
    joining.join();
  }
}

// Another window may have signed in anew: its token counts for this one too.
async function renewed() {
  const before = token();
  const here = await ask(path + "/presence").catch(() => null);
  holdToken(here?.csrf || before);
  return token() !== before;
}

// Who else is here, and whether somebody saved: what they saved comes by itself.
async function askAround() {
  if (document.hidden || !form()) {
    return;
  }
  try {
    const body = new FormData();
    body.append("tab", tab);
    const here = await ask(path + "/presence", body);
    showOthers(here.others);
    comments.show();
    stands(here);
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 401) {
      saving.tell("expired");
      signInAgain(path, login, signedIn);
    }
  }
}

document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-editor]") && !writing.dom.contains(event.target)) {
    saving.changed();
  }
});
document.addEventListener("change", (event) => {
  if (event.target.closest("form[data-editor]") && !writing.dom.contains(event.target) && event.target.type !== "file") {
    saving.changed();
  }
});

// Saving and submitting need no other page.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("form[data-editor] button[name=do], [data-preview]");
  const link = event.target.closest(`a[href^="#${BODY}/"]`);
  if (link) {
    event.preventDefault();
    writing.goTo(decodeURIComponent(link.hash.slice(1)));
  } else if (button?.dataset.preview !== undefined) {
    event.preventDefault();
    openPreview(path, () => saving.save());
  } else if (button && ["save", "keep", "submit"].includes(button.value)) {
    event.preventDefault();
    event.stopPropagation();
    if (saving.frozen) {
      document.getElementById("editor-notice").focus();
    } else if (joining.open) {
      document.querySelector("[data-stored]").focus();
    } else if (await saving.save(button.value) && button.value === "save") {
      saving.tell("saved", new Date().toISOString());
    }
  }
}, true);

// A part of the form came anew: a list got longer, a file was uploaded.
let former = null;
document.addEventListener("htmx:beforeSwap", () => (former = document.getElementById("main")));
document.addEventListener("htmx:afterSettle", () => {
  place();
  carryOver(former, document.getElementById("main"));
  again();
  form().elements.revision.value = saving.revision;
  form().elements.csrf.value = token();
  saving.changed();
});
document.addEventListener("boai:expired", () => signInAgain(path, login, signedIn));
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.parameters.revision = String(saving.revision);
  event.detail.parameters.csrf = token();
});

window.addEventListener("beforeunload", (event) => {
  if (saving.dirty) {
    saving.keep();
    saving.save();
  }
  if (saving.dirty || unsent()) {
    event.preventDefault();
  }
});

showState("saved", form().dataset.savedAt);
if (form().dataset.unsaved === "true") {
  saving.base = "[]";
  saving.changed();
}
fixes();
offerForgotten(kept);
rescue.look();
askAround();
window.setInterval(() => {
  askAround();
  rescue.look();
}, ASK_EVERY);
document.addEventListener("visibilitychange", askAround);
