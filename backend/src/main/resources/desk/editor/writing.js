// The editor of a body: a field that holds blocks.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { EditorState, NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { tableEditing } from "prosemirror-tables";
import { toBlocks, toDoc } from "./blocks.js";
import { cards } from "./cards.js";
import { clashMarks } from "./clashes.js";
import { commentMarks } from "./comments.js";
import { headingsInOrder, link, linked } from "./commands.js";
import { documents } from "./documents.js";
import { dialog, make, seenPart } from "./dom.js";
import { dragHandle } from "./handle.js";
import { choices, slashMenu } from "./insert.js";
import { keys } from "./keys.js";
import { pasting } from "./paste.js";
import { startOf } from "./placing.js";
import { become } from "./replacing.js";
import { schema } from "./schema.js";
import { Toolbar } from "./toolbar.js";
import { words } from "./words.js";

const { nodes } = schema;
// The height of a line of the text, in pixels.
const LINE = 30;

// How much of the window lies over the text at its edges, in pixels, for the caret to keep clear of.
// Where hardly four lines are seen the caret may go everywhere: the page would jump at each key.
function covered(view) {
  const seen = () => {
    const { top, bottom } = seenPart(view());
    return bottom - top > 4 * LINE ? { top, bottom } : { top: 0, bottom: window.visualViewport.height };
  };
  return {
    left: 5,
    right: 5,
    get top() { return seen().top + 5; },
    get bottom() { return Math.max(0, window.visualViewport.height - seen().bottom) + 5; },
  };
}

export class Writing {
  // Told of every change and asked to save by the key for it.
  constructor(blocks, { path, changed, save, comment }) {
    const offered = choices(documents, path);
    const linking = (view) => askLink(view, (told) => this.toolbar.tell(told));
    this.toolbar = new Toolbar(offered, linking, comment);
    this.place = make("div", { class: "writing" });
    this.dom = make("div", { class: "body-editor", id: "body-editor" }, this.toolbar.dom, this.place);
    const edges = covered(() => this.view);
    this.view = new EditorView(this.place, {
      state: EditorState.create({
        doc: toDoc(blocks),
        plugins: [
          slashMenu(offered),
          rules(),
          ...keys({ askLink: linking, toToolbar: () => this.toolbar.focus(), save }),
          ...pasting(path),
          tableEditing(),
          dropCursor({ color: "#1d4f91", width: 3 }),
          gapCursor(),
          history(),
          headingsInOrder,
          placeholder,
          clashMarks,
          commentMarks,
          this.toolbar.plugin(),
          dragHandle(),
        ],
      }),
      attributes: {
        role: "textbox", "aria-multiline": "true", "aria-labelledby": "body-label",
        spellcheck: "false", lang: document.documentElement.lang,
      },
      nodeViews: cards(documents),
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        if (tr.docChanged) {
          changed();
        }
      },
      handleClick: (view, at, event) => writeBelow(view, event),
      scrollThreshold: edges,
      scrollMargin: edges,
    });
    this.place.addEventListener("keydown", (event) => leaveCard(this.view, event));
    this.place.addEventListener("click", (event) => event.target === this.place && writeAtEnd(this.view));
  }

  blocks() {
    return toBlocks(this.view.state.doc);
  }

  // Takes over what others wrote, in the blocks that differ. It is no work of this window, so undo
  // does not take it back, and what is undone after it is only what was written here.
  replace(blocks) {
    const { state } = this.view;
    const doc = toDoc(blocks);
    if (!doc.eq(state.doc)) {
      this.view.dispatch(become(state.tr, doc).setMeta("addToHistory", false));
    }
  }

  // Goes to what a JSON pointer into the body means: a field of a block, or its text.
  goTo(pointer) {
    const [, , index, ...inner] = pointer.split("/");
    const at = Math.min(Number(index) || 0, this.view.state.doc.childCount - 1);
    const start = startOf(this.view.state.doc, at);
    const element = this.view.nodeDOM(start);
    const field = inner.map((name) => element?.querySelector?.(`[data-field="${CSS.escape(name)}"]`)).findLast(Boolean);
    if (field) {
      field.focus({ preventScroll: true });
    } else {
      const node = this.view.state.doc.child(at);
      const selection = node.isAtom
        ? NodeSelection.create(this.view.state.doc, start)
        : TextSelection.near(this.view.state.doc.resolve(start + 1));
      this.view.dispatch(this.view.state.tr.setSelection(selection));
      this.view.focus();
    }
    element?.scrollIntoView?.({ block: "center" });
  }
}

function rules() {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      wrappingInputRule(/^\s*[-*•·]\s$/, nodes.list, { style: "bulleted" }, () => false),
      wrappingInputRule(/^1(?:[..]\s|、)$/, nodes.list, { style: "numbered" }, () => false),
      textblockTypeInputRule(/^[>》]\s$/, nodes.quote),
    ],
  });
}

// Says in an empty body what can be done.
const placeholder = new Plugin({
  props: {
    attributes: (state) => {
      const empty = state.doc.childCount === 1 && state.doc.firstChild.type === nodes.paragraph
        && !state.doc.firstChild.childCount;
      return empty ? { class: "empty", "aria-placeholder": words.empty } : { class: "" };
    },
  },
});

// A click below the last block begins a paragraph there, when there is none to go on with.
function writeBelow(view, event) {
  const last = view.dom.lastElementChild;
  return last && event.clientY > last.getBoundingClientRect().bottom && writeAtEnd(view);
}

function writeAtEnd(view) {
  const { state } = view;
  const end = state.doc.content.size;
  const tr = state.doc.lastChild.type === nodes.paragraph ? state.tr : state.tr.insert(end, nodes.paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1)));
  view.focus();
  return true;
}

// Out of the fields of a block, back to the text, with the block selected.
function leaveCard(view, event) {
  const card = event.target.closest(".card-fields");
  if (event.key === "Escape" && card) {
    const at = view.posAtDOM(card.parentNode, 0);
    const index = view.state.doc.resolve(at).index(0);
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, startOf(view.state.doc, index))));
    view.focus();
  }
}

// As the checks allow them: nothing that could run, and no address of an unknown kind.
const LINK = /^(|https?:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:[+\d-]+|\/(?!\/)[^\s\\]*)$/i;

// Asks where a link leads, or tells that nothing is selected that can become one.
function askLink(view, tell) {
  const { href } = linked(view.state);
  if (!link(href)(view.state)) {
    tell(words.linkWhat);
    return true;
  }
  const input = make("input", {
    type: "text", id: "link-target", value: href, autocapitalize: "none", spellcheck: "false",
    "aria-describedby": "link-hint",
  });
  const choose = make("button", {
    type: "button", class: "secondary",
    onclick: () => documents.choose((_, one) => {
      input.value = one.name;
      input.setCustomValidity("");
      input.focus();
    }),
  }, words.linkDocument);
  const form = make("form", { method: "dialog" },
    make("label", { for: "link-target" }, words.linkTarget),
    make("p", { class: "hint", id: "link-hint" }, words.linkKinds + words.linkEmpty),
    input, make("div", { class: "row" }, make("button", { class: "primary" }, words.confirm), choose));
  input.addEventListener("input", () => {
    input.setCustomValidity(LINK.test(input.value.trim()) ? "" : words.linkBad + words.linkKinds);
  });
  const box = dialog(words.link, "link", form);
  input.focus();
  form.addEventListener("submit", () => link(input.value.trim())(view.state, view.dispatch));
  box.addEventListener("close", () => view.focus());
  return true;
}


