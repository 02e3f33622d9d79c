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
import { Presence } from "./presence.js";
import { openPreview } from "./preview.js";
import { Rescue } from "./rescue.js";
import { Saving } from "./saving.js";
import { holdToken, token } from "./server.js";
import { SigningIn } from "./signin.js";
import { hideUndone, showUndone } from "./undone.js";
import { offerForgotten } from "./unsaved.js";
import { words } from "./words.js";
import { Writing } from "./writing.js";

const BODY = "/body";
const LOOK_EVERY = 15_000;
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
// Whether the page is left and all that is written is kept.
let leaving = false;

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
    if (state === "frozen") {
      frozen();
    }
  },
  stored,
  stale: () => joining.join(),
  expired,
  froze: () => presence.look(),
  renewed: () => presence.renewed(),
});

const signing = new SigningIn({ path, login, canKeep: () => saving.canKeep });

const joining = new Joining({
  form, path, fields, besides, saving, writing,
  placed: () => {
    place();
    again();
    saving.tell(saving.state, saving.detail);
  },
  expired: (back) => signing.wait(back),
});

const rescue = new Rescue({ kept, saving, joining });

const comments = new Commenting({
  path, view: writing.view,
  save: async () => !saving.dirty || await saving.save("save") || saving.has(BODY),
  revision: () => saving.revision,
  expired,
});

const presence = new Presence({ path, login, tab, seen, another, expired });

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
  if (answer.kept && !saving.blocked) {
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
  signing.offer();
  if (saving.frozen) {
    frozen();
  }
}

function frozen() {
  if (around.writing === false) {
    showFrozen(path, around.state, () => saving.unsaved(), saving.canKeep);
  }
}

function expired() {
  saving.tell("expired");
  signing.wait(signedIn);
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

// Who else is here, and whether somebody saved: what they saved comes by itself.
function seen(here) {
  signing.signedIn(here);
  showOthers(here.others);
  comments.show();
  stands(here);
}

// Somebody else is signed in, whose page this is to be: what was written stays kept for its writer.
function another() {
  saving.keep();
  leaving = saving.canKeep;
  location.reload();
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
    hideUndone();
    if (saving.frozen) {
      document.getElementById("editor-notice").focus();
    } else if (joining.open) {
      document.querySelector("[data-stored]").focus();
    } else {
      await pressed(button.value);
    }
  }
}, true);

async function pressed(step) {
  const done = await saving.save(step);
  if (step === "save" && done && !saving.blocked) {
    saving.tell("saved", new Date().toISOString());
  } else if (step !== "save" && !done) {
    showUndone(saving.state);
  }
}

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
document.addEventListener("boai:expired", expired);
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.parameters.revision = String(saving.revision);
  event.detail.parameters.csrf = token();
});

window.addEventListener("beforeunload", (event) => {
  if (leaving) {
    return;
  }
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
window.setInterval(() => rescue.look(), LOOK_EVERY);
presence.begin();
