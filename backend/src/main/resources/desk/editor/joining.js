// Joins what is here with what somebody else saved, or with what this browser kept: the server does
// it, three ways, and what both changed is decided here by hand.
import { carryOver } from "./beside.js";
import { keepOf, markClashes } from "./clashes.js";
import { announce, pause, whenComposed } from "./dom.js";
import { Offline, Refused, read, send, token } from "./server.js";
import { offerForgotten } from "./unsaved.js";
import { words } from "./words.js";

const BODY = "/body";
const AGAIN = 4_000;
const TYPING = 300;
const DECIDED = { mine: words.keptMine, theirs: words.keptTheirs, both: words.keptBoth, seen: words.compared };

export class Joining {
  // placed: told after the page around the text came anew. expired: the session has ended; calls
  // back when it goes on.
  constructor({ form, path, fields, besides, saving, writing, placed, expired }) {
    Object.assign(this, { form, path, fields, besides, saving, writing, placed, expired, undecided: new Set(), busy: false });
  }

  // Whether something is still to be decided.
  get open() {
    return this.undecided.size > 0;
  }

  // With what somebody else saved; nothing is saved until that is done.
  async join() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    do {
      this.saving.hold();
    } while (!await this.attempt(null));
    this.busy = false;
  }

  // With what this browser kept. What is typed here until that succeeds is saved as always.
  async bring(kept) {
    for (let done = false; !done;) {
      await this.saving.settled();
      if (!this.busy && this.saving.quiet) {
        this.busy = true;
        this.saving.hold("saving");
        done = await this.attempt(kept, () => this.saving.goOn());
        this.busy = false;
        // What was typed meanwhile met a newer revision, and no join could begin.
        if (!done && this.saving.held) {
          await this.join();
        }
      }
    }
  }

  // True when it is done. People write on meanwhile: what they wrote is never overwritten, it is
  // joined with the next attempt.
  async attempt(kept, failed = () => {}) {
    try {
      await whenComposed();
      const sent = JSON.stringify(this.fields());
      const main = await this.joined(kept);
      await whenComposed();
      if (JSON.stringify(this.fields()) === sent) {
        this.take(main, kept);
        return true;
      }
      failed();
      await pause(TYPING);
    } catch (failure) {
      failed();
      if (failure instanceof Refused && failure.status === 401) {
        this.saving.tell("expired");
        await new Promise((again) => this.expired(again));
      } else if (failure.status === 403 && await this.saving.renewed()) {
        return false;
      } else if (kept && refusesForGood(failure)) {
        this.saving.kept.leave(kept.key);
        offerForgotten(this.saving.kept);
        return true;
      } else {
        this.saving.tell(failure instanceof Offline || failure.status >= 500 ? "offline" : "held");
        await pause(AGAIN);
      }
    }
    return false;
  }

  async joined(kept) {
    const sent = new FormData();
    [...(kept?.fields || this.fields()), ...this.besides()].forEach(([name, text]) => sent.append(name, text));
    sent.set("revision", this.saving.revision);
    sent.set("do", "reconcile");
    sent.set("csrf", token());
    const { base, tried = [] } = kept || { base: JSON.parse(this.saving.base), tried: this.saving.unanswered.map((one) => JSON.parse(one)) };
    sent.set("base", grouped(base));
    tried.forEach((one) => sent.append("tried", grouped(one)));
    const answer = await send(this.path + "/edit", { method: "POST", body: sent, headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await read(answer), "text/html");
    const main = page.getElementById("main");
    // What could not be joined comes back as it was sent: that must not take the place of what stands.
    if (main?.querySelector(kept ? "[data-stored]" : "form[data-editor]")) {
      return main;
    }
    throw answer.ok ? new Offline(words.offline) : new Refused(answer.status, {});
  }

  // The page with both, in the place of the one that is here; who was writing writes on.
  take(main, kept) {
    const place = placeOf(this.writing);
    const before = JSON.stringify(this.fields());
    const former = document.getElementById("main");
    former.replaceWith(main);
    carryOver(former, main);
    window.htmx?.process(main);
    this.writing.replace(JSON.parse(this.form().dataset.blocks));
    if (kept) {
      this.saving.kept.adopt(kept);
    }
    const told = main.querySelector("[data-stored]");
    if (told) {
      this.saving.rebase(Number(this.form().elements.revision.value), this.base(told));
    }
    this.placed();
    if (!told) {
      this.saving.held = false;
      this.saving.keep();
      this.saving.tell("refused", main.querySelector(".summary h2")?.textContent || "");
      return;
    }
    const rows = [...main.querySelectorAll("[data-clash]")];
    this.ask(rows, told, () => this.open || this.saving.goOn());
    if (rows.length) {
      told.focus();
    } else {
      this.goOnWriting(place, told, JSON.stringify(this.fields()) !== before);
    }
  }

  // Nothing is to be decided. Of what this window saved itself, when the answer was lost, nothing is told.
  goOnWriting(place, told, came) {
    const found = goBack(this.writing, place);
    if (came) {
      announce(told.querySelector("h2").textContent);
    } else {
      told.remove();
    }
    if (!found) {
      (came ? told : document.getElementById(BODY)).focus({ preventScroll: true });
    }
  }

  // What is stored, or null when that is what stands here, however the server writes it.
  base(told) {
    return this.form().dataset.unsaved === "true"
      ? Object.entries(JSON.parse(told.dataset.stored)).flatMap(([name, texts]) => texts.map((text) => [name, text]))
      : null;
  }

  ask(rows, told, decided) {
    const inBody = rows.filter((row) => row.dataset.at !== "-1");
    markClashes(this.writing.view, inBody.map((row) => ({
      at: Number(row.dataset.at), mine: Number(row.dataset.mine), theirs: Number(row.dataset.theirs),
    })));
    this.undecided = new Set(rows);
    rows.forEach((row) => row.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-keep]")?.dataset.keep;
      if (choice) {
        this.decide(row, choice, inBody.indexOf(row));
        this.goOnAfter(row, told);
        decided();
      }
    }));
    decided();
  }

  decide(row, choice, id) {
    if (id >= 0) {
      keepOf(this.writing.view, id, choice);
    } else if (choice === "theirs") {
      const field = document.getElementById(row.dataset.where);
      if (field && "value" in field) {
        field.value = row.dataset.text;
      }
    }
    this.undecided.delete(row);
    row.querySelector(".choices").replaceChildren(DECIDED[choice]);
  }

  // The button that had the focus is gone: it goes to what is still to be decided, or to what was.
  goOnAfter(row, told) {
    const next = [...this.undecided].find((one) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
      || [...this.undecided][0];
    (next?.querySelector("[data-keep]") || told).focus({ preventScroll: !next });
  }
}

// The texts of each field, as JSON.
function grouped(pairs) {
  const texts = {};
  pairs.forEach(([name, text]) => (texts[name] ??= []).push(text));
  return JSON.stringify(texts);
}

// Whether asking again would change nothing.
function refusesForGood(failure) {
  return failure instanceof Refused && failure.status >= 400 && failure.status < 500 && ![401, 403, 429].includes(failure.status);
}

// Where somebody writes, and how high on the screen that is.
function placeOf(writing) {
  const focused = document.activeElement;
  const inBody = writing.dom.contains(focused);
  return {
    inBody, field: focused, top: writing.dom.getBoundingClientRect().top,
    range: inBody || !focused?.form ? null : [focused.selectionStart, focused.selectionEnd],
  };
}

// False when what had the focus is gone.
function goBack(writing, { inBody, field, range, top }) {
  const again = field === document.body || field?.isConnected ? field : inBody ? writing.view.dom : sameAs(field);
  if (again === writing.view.dom) {
    writing.view.focus();
  } else if (again !== document.body) {
    again?.focus({ preventScroll: true });
    if (range && range[0] !== null) {
      again?.setSelectionRange?.(...range);
    }
  }
  window.scrollBy(0, writing.dom.getBoundingClientRect().top - top);
  return Boolean(again);
}

// The same control of the page that came anew.
function sameAs(field) {
  return field?.id ? document.getElementById(field.id)
    : field?.matches("button[name]")
      ? document.querySelector(`#main button[name="${CSS.escape(field.name)}"][value="${CSS.escape(field.value)}"]`) : null;
}
