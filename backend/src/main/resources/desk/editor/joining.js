// Joins what is here with what somebody else saved, or with what this browser kept: the server does
// it, three ways, and what both changed is decided here by hand.
import { keepOf, markClashes } from "./clashes.js";
import { Refused, send, token } from "./server.js";
import { words } from "./words.js";

const AGAIN = 4_000;
const DECIDED = { mine: words.keptMine, theirs: words.keptTheirs, both: words.keptBoth, seen: words.compared };

export class Joining {
  // placed: told after the page around the text came anew. expired: the session has ended; calls
  // back when it goes on.
  constructor({ form, path, fields, saving, writing, placed, expired }) {
    Object.assign(this, { form, path, fields, saving, writing, placed, expired, undecided: new Set(), busy: false });
  }

  // Whether something is still to be decided.
  get open() {
    return this.undecided.size > 0;
  }

  // Nothing can be typed meanwhile that the answer would overwrite.
  async join(kept = null) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.saving.hold();
    const focused = document.activeElement;
    this.form().inert = true;
    try {
      this.take(await this.joined(kept), focused);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        this.expired(() => this.join(kept));
      } else {
        window.setTimeout(() => this.join(kept), AGAIN);
      }
    } finally {
      this.form().inert = false;
      this.busy = false;
    }
  }

  async joined(kept) {
    const sent = new FormData();
    (kept?.fields || this.fields()).forEach(([name, text]) => sent.append(name, text));
    sent.set("revision", this.saving.revision);
    sent.set("do", "reconcile");
    sent.set("csrf", token());
    const began = {};
    (kept?.base || JSON.parse(this.saving.base)).forEach(([name, text]) => (began[name] ??= []).push(text));
    sent.set("base", JSON.stringify(began));
    const answer = await send(this.path + "/edit", { method: "POST", body: sent, headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.getElementById("main");
    if (!main?.querySelector("form[data-editor]")) {
      throw new Refused(answer.status, {});
    }
    return main;
  }

  // The page with both, in the place of the one that is here.
  take(main, focused) {
    document.getElementById("main").replaceWith(main);
    window.htmx?.process(main);
    this.writing.replace(JSON.parse(this.form().dataset.blocks));
    this.placed();
    const told = main.querySelector("[data-stored]");
    if (!told) {
      this.saving.held = false;
      this.saving.tell("refused", main.querySelector(".summary h2")?.textContent || "");
      return;
    }
    this.saving.revision = Number(this.form().elements.revision.value);
    const rows = [...main.querySelectorAll("[data-clash]")];
    this.ask(rows, told, () => this.open || this.saving.goOn(this.saving.revision, this.base(told)));
    if (rows.length) {
      told.focus();
    } else if (this.writing.dom.contains(focused)) {
      this.writing.view.focus();
    } else {
      document.getElementById(focused?.id)?.focus({ preventScroll: true });
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
