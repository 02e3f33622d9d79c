// What colleagues say of the blocks: marks beside the text, and the list in the panel, which the
// desk makes. Blocks are known by their places as they are stored, so a save comes before a comment.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { announce, dialog, make } from "./dom.js";
import { blockAt, startOf } from "./placing.js";
import { send, token } from "./server.js";
import { words } from "./words.js";

const key = new PluginKey("comments");

// Marks follow their blocks while somebody writes.
export const commentMarks = new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marks) => tr.getMeta(key) || marks.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

function answers() {
  return [...document.querySelectorAll("#comment-list textarea")];
}

function answering() {
  return answers().some((one) => one.value || one === document.activeElement);
}

export class Commenting {
  // Saves by a function that tells whether the text is stored now.
  constructor({ path, view, save, revision, expired }) {
    Object.assign(this, { path: path + "/comments", view, save, revision, expired });
    document.addEventListener("submit", (event) => this.submitted(event));
    this.show();
  }

  // Comments on the block with the cursor.
  begin() {
    const text = make("textarea", { id: "new-comment", name: "text", rows: "4", maxlength: "1000", required: true });
    const problem = make("p", { class: "error", role: "alert", hidden: true });
    const form = make("form", {},
      make("div", { class: "field" }, make("label", { for: "new-comment" }, words.commentHere), text),
      problem, make("button", { class: "primary" }, words.post));
    const box = dialog(words.comment, "comment", form);
    text.focus();
    box.addEventListener("close", () => this.view.focus());
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const at = blockAt(this.view.state);
      const body = new URLSearchParams({ field: "body", at, text: text.value });
      const stored = await this.save();
      body.set("revision", this.revision());
      const told = stored ? await this.post(this.path, body) : words.commentUnsaved;
      problem.hidden = !told;
      problem.textContent = told;
      if (!told) {
        box.close();
        announce(words.posted);
      }
    });
  }

  // The forms of the list are sent without leaving the page.
  async submitted(event) {
    if (event.target.closest("#comment-list")) {
      event.preventDefault();
      const told = await this.post(event.target.getAttribute("action"), new URLSearchParams(new FormData(event.target)), event.target);
      if (told) {
        event.target.querySelector(".error")?.remove();
        event.target.prepend(make("p", { class: "error", role: "alert" }, told));
      } else if (!answers().includes(document.activeElement)) {
        document.getElementById("comments").focus();
      }
    }
  }

  // Sends a form; answers what was wrong, empty when nothing was. An answer of the list that was sent
  // is emptied, unless its writer went on with it.
  async post(path, body, form) {
    try {
      const answer = await this.request(path, { method: "POST", body });
      const text = await answer.text();
      if (answer.ok) {
        const sent = form?.elements.text;
        if (sent?.value === body.get("text")) {
          sent.value = "";
        }
        this.place(text);
        return "";
      }
      if (answer.status === 401) {
        this.expired();
      }
      return JSON.parse(text).detail;
    } catch {
      return words.commentFailed;
    }
  }

  // The list as it is now; left alone while somebody answers, also who began while it was on its way.
  async show() {
    const answer = answering() ? null : await this.request(this.path, {}).catch(() => null);
    const markup = answer?.ok ? await answer.text() : "";
    if (markup && !answering()) {
      this.place(markup);
    }
  }

  request(path, options) {
    // A refusal is told as JSON, everything else is markup of the desk.
    return send(path, { headers: { Accept: "text/html, application/json;q=0.5", "HX-Request": "true", "X-CSRF-Token": token() }, ...options });
  }

  place(markup) {
    const list = new DOMParser().parseFromString(markup, "text/html").getElementById("comment-list");
    const shown = document.getElementById("comment-list");
    if (!list || !shown) {
      return;
    }
    const begun = answers().filter((one) => one.value);
    const at = begun.find((one) => one === document.activeElement);
    shown.replaceWith(list);
    for (const one of begun) {
      const again = document.getElementById(one.id);
      if (again) {
        again.value = one.value;
      }
      if (again && one === at) {
        again.focus();
        again.setSelectionRange(one.selectionStart, one.selectionEnd);
      }
    }
    const open = Number(list.dataset.open);
    const count = document.getElementById("comments-count");
    count.textContent = open ? words.commentsOpen(open) : "";
    const { doc, tr } = this.view.state;
    const marks = [...list.querySelectorAll("[data-block]")]
      .map((one) => ({ at: Number(one.dataset.block), open: Number(one.dataset.open) }))
      .filter(({ at, open: waiting }) => waiting && at < doc.childCount)
      .map(({ at, open: waiting }) => {
        const from = startOf(doc, at);
        return Decoration.node(from, from + doc.child(at).nodeSize, { class: "commented", "data-comments": words.commentsHere(waiting) });
      });
    this.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta("addToHistory", false));
  }
}
